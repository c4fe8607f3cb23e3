package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;

/** The sign-ups that mailboxes have not confirmed, in the database; each call is a transaction. */
@Stateless
public class SignUpDesk {

    /** So that whoever comes late is told so, and not that there never was a sign-up. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** What a typed code is. */
    public enum Typed {
        RIGHT,
        WRONG,
        OVER,
        EMAIL_TAKEN,
        CPF_TAKEN
    }

    /** @param buyer of a right code */
    public record Answer(Typed typed, Optional<Buyer> buyer) {

        private static Answer of(Typed typed) {
            return new Answer(typed, Optional.empty());
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    BuyerRegister register;

    @Inject
    MailboxCodes codes;

    @Inject
    Clock clock;

    @Inject
    Event<MailboxAsked> asked;

    @Inject
    Event<EmailInUse> inUse;

    /**
     * Keeps a sign-up and asks its mailbox; where that is somebody's account already, its owner is told instead. Both are as much
     * work.
     *
     * @param heard whether there may be a mail at all
     */
    public SignedUp keep(PendingSignUp pending, boolean heard) {
        database.persist(pending);
        Optional<Buyer> owner = register.byEmail(pending.email().address());
        if (heard && owner.isPresent()) {
            inUse.fire(new EmailInUse(owner.get().id(), pending.reference()));
        } else if (heard && pending.mail()) {
            asked.fire(new MailboxAsked(pending.buyer(), pending.mailReference()));
        }
        return new SignedUp(pending.buyer(), Optional.of(pending.reference()));
    }

    /** The code is mailed once more, if it was before and not too often. @return whether the sign-up is still open */
    public boolean again(String reference) {
        Optional<PendingSignUp> open = locked(reference);
        open.filter(PendingSignUp::asked)
                .filter(PendingSignUp::mail)
                .ifPresent(pending -> asked.fire(new MailboxAsked(pending.buyer(), pending.mailReference())));
        return open.isPresent();
    }

    /** The e-mail of a sign-up that is still open. */
    public Optional<Email> email(String reference) {
        return find(reference)
                .getResultStream()
                .findFirst()
                .filter(pending -> pending.open(clock.instant()))
                .map(PendingSignUp::email);
    }

    /** Makes the account of a sign-up, by the code in its mailbox. @throws UniqueValueTaken if somebody was faster */
    public Answer confirm(String reference, String code) {
        Optional<PendingSignUp> open = locked(reference);
        return open.map(pending -> judged(pending, code)).orElseGet(() -> Answer.of(Typed.OVER));
    }

    private Answer judged(PendingSignUp pending, String code) {
        if (!pending.asked() || !codes.of(pending.reference()).equals(code)) {
            pending.guessedWrong();
            return Answer.of(Typed.WRONG);
        }
        if (register.byEmail(pending.email().address()).isPresent()) {
            return Answer.of(Typed.EMAIL_TAKEN);
        }
        if (register.byCpfHash(pending.cpfHash()).isPresent()) {
            return Answer.of(Typed.CPF_TAKEN);
        }
        return new Answer(Typed.RIGHT, Optional.of(opened(pending)));
    }

    private Buyer opened(PendingSignUp pending) {
        Buyer buyer = Buyer.confirmed(pending, UtcMicros.now(clock));
        database.persist(buyer);
        database.remove(pending);
        UniqueValueTaken.flush(database);
        return buyer;
    }

    /** What the mail of this reference is to say, while it would confirm anything. */
    public Optional<Asked> asked(long buyer) {
        return Optional.ofNullable(database.find(PendingSignUp.class, buyer))
                .filter(pending -> pending.open(clock.instant()))
                .map(pending -> new Asked(pending.email(), codes.of(pending.reference())));
    }

    /** A mailbox and the code it is told. */
    public record Asked(Email email, String code) {

        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /** Forgets sign-ups that nothing confirms any more. */
    public void purge() {
        database.createQuery("delete from PendingSignUp p where p.expiresAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<PendingSignUp> locked(String reference) {
        return find(reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(pending -> pending.open(clock.instant()));
    }

    private TypedQuery<PendingSignUp> find(String reference) {
        return database.createQuery("select p from PendingSignUp p where p.reference = :reference", PendingSignUp.class)
                .setParameter("reference", reference);
    }
}
