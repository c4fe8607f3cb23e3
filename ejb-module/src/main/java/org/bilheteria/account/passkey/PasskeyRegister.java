package org.bilheteria.account.passkey;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.erasure.AccountErased;

/** The passkeys in the database, and the challenges that were answered. */
@Stateless
public class PasskeyRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<PasskeyChanged> changes;

    public Optional<Passkey> byCredential(String credential) {
        return database.createQuery("select p from Passkey p where p.credential = :credential", Passkey.class)
                .setParameter("credential", credential)
                .getResultStream()
                .findFirst();
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
     * Somebody signed in by a passkey; in one transaction, because people sign in by the thousand.
     *
     * @return whose it is; empty if it was removed or used meanwhile, or the account is switched off
     * @throws UniqueValueTaken if the challenge was answered before
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Buyer> used(Passkey passkey, Proof proof, Instant now) {
        database.persist(new AnsweredChallenge(proof.challenge()));
        UniqueValueTaken.flush(database);
        boolean used = database.createQuery(
                                "update Passkey p set p.signCount = :count, p.backedUp = :backedUp, p.lastUsedAt = :now"
                                        + " where p.id = :id and p.signCount = :before")
                        .setParameter("count", proof.signCount())
                        .setParameter("backedUp", proof.backedUp())
                        .setParameter("now", now)
                        .setParameter("id", passkey.id())
                        .setParameter("before", passkey.signCount())
                        .executeUpdate()
                == 1;
        return Optional.ofNullable(used ? database.find(Buyer.class, passkey.buyer()) : null)
                .filter(buyer -> !buyer.switchedOff());
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
