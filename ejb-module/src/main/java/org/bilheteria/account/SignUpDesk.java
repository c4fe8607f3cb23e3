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
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;

/** The sign-ups that mailboxes have not confirmed, in the database; each call is a transaction. */
@Stateless
public class SignUpDesk {

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
        } else if (heard) {
            mail(pending);
        }
        return new SignedUp(pending.buyer(), Optional.of(pending.reference()));
    }

    private void mail(PendingSignUp pending) {
        pending.mail();
        asked.fire(new MailboxAsked(pending.buyer(), pending.mailReference()));
    }

    /**
     * Another code takes the place of the one before and is mailed, if that one was and not too often.
     *
     * @param validity how long the new one counts
     * @return whether a code may confirm the sign-up now
     */
    public boolean again(String reference, Duration validity) {
        Instant now = UtcMicros.now(clock);
        Optional<PendingSignUp> kept = locked(reference);
        kept.filter(pending -> pending.renewable(now)).ifPresent(pending -> {
            pending.renew(now, validity);
            if (pending.asked()) {
                mail(pending);
            }
        });
        return kept.filter(pending -> pending.open(now)).isPresent();
    }

    /** A sign-up that may still be confirmed. */
    public Optional<Waiting> waiting(String reference) {
        Instant now = clock.instant();
        return find(reference)
                .getResultStream()
                .findFirst()
                .filter(pending -> pending.open(now) || pending.renewable(now))
                .map(pending -> new Waiting(pending.email(), !pending.open(now)));
    }

    /** @param email that is to say so @param late whether it takes another code, because the time of the last is over */
    public record Waiting(Email email, boolean late) {}

    /** Makes the account of a sign-up, by the code in its mailbox. @throws UniqueValueTaken if somebody was faster */
    public Answer confirm(String reference, String code) {
        Optional<PendingSignUp> open = locked(reference).filter(pending -> pending.open(clock.instant()));
        return open.map(pending -> judged(pending, code)).orElseGet(() -> Answer.of(Typed.OVER));
    }

    private Answer judged(PendingSignUp pending, String code) {
        if (!pending.asked() || !codes.of(pending.codeReference()).equals(code)) {
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
                .map(pending -> new Asked(pending.email(), codes.of(pending.codeReference())));
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
                .setParameter("before", clock.instant().minus(PendingSignUp.RENEWABLE))
                .executeUpdate();
    }

    private Optional<PendingSignUp> locked(String reference) {
        return find(reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<PendingSignUp> find(String reference) {
        return database.createQuery("select p from PendingSignUp p where p.reference = :reference", PendingSignUp.class)
                .setParameter("reference", reference);
    }
}
