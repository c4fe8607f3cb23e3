package org.bilheteria.account.passkey;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.shared.batch.OfAPower;

/** The passkeys in the database, and the challenges that were answered. */
@Stateless
public class PasskeyRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<PasskeyChanged> changes;

    /** The passkey of each credential, in their order; empty where there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Optional<Passkey>> byCredential(List<String> credentials) {
        Map<String, Passkey> found = database.createQuery(
                        "select p from Passkey p where p.credential in :credentials", Passkey.class)
                .setParameter("credentials", OfAPower.filled(credentials))
                .getResultStream()
                .collect(Collectors.toMap(Passkey::credential, Function.identity()));
        return credentials.stream()
                .map(credential -> Optional.ofNullable(found.get(credential)))
                .toList();
    }

    /** A buyer's, the oldest first. */
    public List<Passkey> of(long buyer) {
        return database.createQuery(
                        "select p from Passkey p where p.buyer = :buyer order by p.createdAt, p.id", Passkey.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    /** @throws UniqueValueTaken if the challenge was answered before, or the passkey is there */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Passkey passkey, Challenge challenge) {
        database.persist(new AnsweredChallenge(challenge));
        database.persist(passkey);
        UniqueValueTaken.flush(database);
        changes.fire(new PasskeyChanged(passkey.id(), passkey.buyer(), true));
    }

    /**
     * People signed in by their passkeys; in one transaction, because they do by the thousand.
     *
     * @return in their order whose each is; empty if it was removed or used meanwhile, or the account is switched off
     * @throws UniqueValueTaken if one of the challenges was answered before: then nobody did
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Optional<Buyer>> used(List<Use> uses) {
        uses.forEach(use -> database.persist(new AnsweredChallenge(use.proof().challenge())));
        UniqueValueTaken.flush(database);
        Map<String, Passkey> now = locked(uses);
        List<Optional<Long>> buyers = uses.stream()
                .map(use -> Optional.ofNullable(now.get(use.passkey().id()))
                        .filter(passkey -> passkey.use(use))
                        .map(Passkey::buyer))
                .toList();
        Map<Long, Buyer> owners =
                owners(buyers.stream().flatMap(Optional::stream).distinct().toList());
        return buyers.stream()
                .map(buyer ->
                        buyer.flatMap(id -> Optional.ofNullable(owners.get(id))).filter(owner -> !owner.switchedOff()))
                .toList();
    }

    /** As they are now, and stay until this is over; in one order, so that no two nodes wait for each other. */
    private Map<String, Passkey> locked(List<Use> uses) {
        List<String> ids =
                uses.stream().map(use -> use.passkey().id()).distinct().sorted().toList();
        return database.createQuery("select p from Passkey p where p.id in :ids order by p.id", Passkey.class)
                .setParameter("ids", OfAPower.filled(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Passkey::id, Function.identity()));
    }

    private Map<Long, Buyer> owners(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("select b from Buyer b where b.id in :ids", Buyer.class)
                        .setParameter("ids", OfAPower.filled(ids))
                        .getResultStream()
                        .collect(Collectors.toMap(Buyer::id, Function.identity()));
    }

    /** @return whether the buyer had it */
    public boolean remove(long buyer, String id) {
        Passkey passkey = database.find(Passkey.class, id);
        if (passkey == null || passkey.buyer() != buyer) {
            return false;
        }
        database.remove(passkey);
        changes.fire(new PasskeyChanged(id, buyer, false));
        return true;
    }

    /** Removes all of a buyer's: whoever lost the account can't know which of them are their own. */
    public void removeAll(long buyer) {
        of(buyer).forEach(passkey -> remove(buyer, passkey.id()));
    }

    /** Without a mail for each: the account itself is gone. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(@Observes AccountErased erased) {
        database.createQuery("delete from Passkey p where p.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
    }

    /** Forgets answered challenges that are over anyway. */
    public void forgetChallenges(Instant now) {
        database.createQuery("delete from AnsweredChallenge c where c.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
