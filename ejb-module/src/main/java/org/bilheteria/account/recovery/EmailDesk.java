package org.bilheteria.account.recovery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Email;
import org.bilheteria.account.EmailInUse;
import org.bilheteria.account.MailboxCodes;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/** The changes of e-mails in the database; each call is a transaction. */
@Stateless
public class EmailDesk {

    static final int ASKED_AN_HOUR = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ID_CHARACTERS = 26;
    private static final String UNDO = "undo:";

    @PersistenceContext
    EntityManager database;

    @Inject
    BuyerRegister register;

    @Inject
    RecoveryDesk recoveries;

    @Inject
    Sessions sessions;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    IdentityDesk identities;

    @Inject
    KnownDevices devices;

    @Inject
    MailedCodes codes;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<EmailChangeAsked> asked;

    @Inject
    Event<EmailChanged> changed;

    @Inject
    Event<EmailInUse> inUse;

    /**
     * Asks the mailbox of another e-mail, or tells its owner that somebody wanted it; a newer question ends the older.
     *
     * @throws AskedTooOften after three within an hour
     */
    public void ask(Buyer buyer, Email wanted) {
        Instant now = UtcMicros.now(clock);
        refuseOften(buyer.id(), now);
        end(buyer.id());
        String id = RandomId.of(ID_CHARACTERS);
        Optional<Buyer> owner = register.byEmail(wanted.address());
        String hash = owner.isPresent() ? null : MailedCodes.hash(codes.of(id));
        database.persist(new EmailChange(
                id, buyer.id(), new Email(buyer.email()), wanted, hash, now, MailboxCodes.validity(settings)));
        owner.ifPresentOrElse(
                other -> inUse.fire(new EmailInUse(other.id(), id)),
                () -> asked.fire(new EmailChangeAsked(buyer.id(), id)));
    }

    private void refuseOften(long buyer, Instant now) {
        long lately = database.createQuery(
                        "select count(c) from EmailChange c where c.buyer = :buyer and c.askedAt > :since", Long.class)
                .setParameter("buyer", buyer)
                .setParameter("since", now.minus(HOUR))
                .getSingleResult();
        if (lately >= ASKED_AN_HOUR) {
            throw new AskedTooOften(HOUR);
        }
    }

    /** Nothing that is under way for this account is confirmed any more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void end(long buyer) {
        database.createQuery("update EmailChange c set c.codeHash = null where c.buyer = :buyer")
                .setParameter("buyer", buyer)
                .executeUpdate();
    }

    /** The change that a code confirms or undoes now; nothing is used up. */
    public Optional<EmailChange> open(String code) {
        String hash = MailedCodes.hash(code);
        return found(find(hash), hash);
    }

    private Optional<EmailChange> found(TypedQuery<EmailChange> query, String hash) {
        Instant now = clock.instant();
        return query.getResultStream()
                .filter(change -> change.confirms(hash, now) || change.undoes(hash, now))
                .findFirst();
    }

    /**
     * Confirms or undoes what a code is for. Undone, all that was open of the account is ended, the password opens it no more, and a
     * code for another one is mailed: whoever changed it had the password.
     *
     * @param nobodys the hash of a password that nobody has
     * @return the change; empty when the code is for nothing (any more)
     * @throws Refused EMAIL_TAKEN when somebody was faster
     */
    public Optional<EmailChange> use(String code, String nobodys) {
        String hash = MailedCodes.hash(code);
        Optional<EmailChange> open = found(find(hash).setLockMode(LockModeType.PESSIMISTIC_WRITE), hash);
        open.ifPresent(change -> {
            if (change.confirms(hash, clock.instant())) {
                confirm(change);
            } else {
                undo(change, nobodys);
            }
        });
        return open;
    }

    private void confirm(EmailChange change) {
        change.confirm(MailedCodes.hash(undoing(change.id())), UtcMicros.now(clock));
        move(change.buyer(), change.newEmail());
        devices.forget(change.oldEmail().address());
        recoveries.end(change.buyer());
        changed.fire(new EmailChanged(change.buyer(), change.id()));
    }

    private void undo(EmailChange change, String nobodys) {
        change.end();
        move(change.buyer(), change.oldEmail());
        devices.forget(change.newEmail().address());
        register.rehash(change.buyer(), nobodys);
        recoveries.end(change.buyer());
        recoveries.ask(change.oldEmail());
        sessions.endAll(change.buyer());
        // Of staff they stay, as when a password was lost.
        register.buyer(change.buyer())
                .filter(buyer -> !buyer.staff())
                .ifPresent(buyer -> passkeys.removeAll(buyer.id()));
        identities.removeAll(change.buyer());
    }

    private void move(long buyer, Email email) {
        try {
            register.moveTo(buyer, email);
        } catch (UniqueValueTaken faster) {
            throw new Refused(Refusal.EMAIL_TAKEN, "There is an account with this e-mail");
        }
    }

    /** The change of a mail. */
    public Optional<EmailChange> change(String id) {
        return Optional.ofNullable(database.find(EmailChange.class, id));
    }

    /** The code that the mail to the old address says. */
    public String undoing(String id) {
        return codes.of(UNDO + id);
    }

    private TypedQuery<EmailChange> find(String hash) {
        return database.createQuery(
                        "select c from EmailChange c where c.codeHash = :hash or c.undoHash = :hash", EmailChange.class)
                .setParameter("hash", hash);
    }

    /** The changes of an account of the last thirty days, the latest first. */
    public List<EmailChange> of(long buyer) {
        return database.createQuery(
                        "select c from EmailChange c where c.buyer = :buyer order by c.askedAt desc", EmailChange.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(@Observes AccountErased erased) {
        database.createQuery("delete from EmailChange c where c.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
    }

    /** Forgets changes that are long done. */
    public void purge() {
        database.createQuery("delete from EmailChange c where c.askedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
