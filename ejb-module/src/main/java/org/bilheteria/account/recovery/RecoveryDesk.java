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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Email;
import org.bilheteria.account.MailboxCodes;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/** The requests and codes of recovery in the database; each call is a transaction. */
@Stateless
public class RecoveryDesk {

    @PersistenceContext
    EntityManager database;

    @Inject
    BuyerRegister register;

    @Inject
    MailedCodes codes;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<RecoveryAsked> asked;

    /** Keeps a request; the same for every e-mail. */
    public void ask(Email email) {
        database.persist(new RecoveryRequest(email, UtcMicros.now(clock)));
    }

    /** The requests nobody has answered yet, the oldest first. */
    public List<String> waiting(int most) {
        return database.createQuery("select r.id from RecoveryRequest r order by r.askedAt", String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Answers a request: with a code by mail if there is an account and it had none too many, else not at all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void answer(String request) {
        RecoveryRequest found = database.find(RecoveryRequest.class, request);
        if (found != null && taken(request)) {
            register.byEmail(found.email())
                    .filter(buyer -> !buyer.switchedOff())
                    .ifPresent(buyer -> mail(buyer, request));
        }
    }

    /** Whether it was this node that took it. */
    private boolean taken(String request) {
        return database.createQuery("delete from RecoveryRequest r where r.id = :id")
                        .setParameter("id", request)
                        .executeUpdate()
                == 1;
    }

    private void mail(Buyer buyer, String reference) {
        RecoveryCode code = database.find(RecoveryCode.class, buyer.id(), LockModeType.PESSIMISTIC_WRITE);
        if (code == null) {
            code = new RecoveryCode(buyer.id(), UtcMicros.now(clock));
            database.persist(code);
        }
        if (code.renew(MailedCodes.hash(codes.of(reference)), UtcMicros.now(clock), MailboxCodes.validity(settings))) {
            asked.fire(new RecoveryAsked(buyer.id(), reference));
        }
    }

    /** Whose account a code opens now; nothing is used up. */
    public Optional<Buyer> owner(String code) {
        String hash = MailedCodes.hash(code);
        return found(find(hash), hash)
                .flatMap(found -> register.buyer(found.buyer()))
                .filter(buyer -> !buyer.switchedOff());
    }

    /** Uses a code up; of two at once one does. @return whose account it opened; empty when it opens none */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Long> use(String code) {
        String hash = MailedCodes.hash(code);
        Optional<RecoveryCode> found = found(find(hash).setLockMode(LockModeType.PESSIMISTIC_WRITE), hash);
        found.ifPresent(RecoveryCode::end);
        return found.map(RecoveryCode::buyer);
    }

    /** The code of this account, if there is one, opens it no more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void end(long buyer) {
        RecoveryCode code = database.find(RecoveryCode.class, buyer, LockModeType.PESSIMISTIC_WRITE);
        if (code != null) {
            code.end();
        }
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(@Observes AccountErased erased) {
        database.createQuery("delete from RecoveryCode r where r.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
        database.createQuery("delete from RecoveryRequest r where r.email = :email")
                .setParameter("email", erased.email())
                .executeUpdate();
    }

    /** Until when the latest code of an account opens it, if it still does. */
    public Optional<Instant> openUntil(long buyer) {
        return Optional.ofNullable(database.find(RecoveryCode.class, buyer)).flatMap(RecoveryCode::openUntil);
    }

    private Optional<RecoveryCode> found(TypedQuery<RecoveryCode> query, String hash) {
        return query.getResultStream()
                .filter(each -> each.opens(hash, clock.instant()))
                .findFirst();
    }

    private TypedQuery<RecoveryCode> find(String hash) {
        return database.createQuery("select r from RecoveryCode r where r.codeHash = :hash", RecoveryCode.class)
                .setParameter("hash", hash);
    }
}
