package org.bilheteria.account.factor;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.role.StaffActed;
import org.bilheteria.shared.RandomId;

/** Authenticator apps and the codes for whoever lost theirs, in the database; each call is a transaction. */
@Stateless
public class FactorRegister {

    private static final int REFERENCE_CHARACTERS = 26;

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<FactorChanged> changes;

    @Inject
    Event<StaffActed> acts;

    public Optional<SecondFactor> of(long buyer) {
        return Optional.ofNullable(database.find(SecondFactor.class, buyer));
    }

    /** Whether an account has an app. */
    public boolean has(long buyer) {
        return of(buyer).isPresent();
    }

    /** How many codes an account has left. */
    public int codesLeft(long buyer) {
        return database.createQuery(
                        "select count(c) from FactorCode c where c.buyer = :buyer and c.usedAt is null", Long.class)
                .setParameter("buyer", buyer)
                .getSingleResult()
                .intValue();
    }

    /** Puts an app and its codes in the place of those there were. @param step of the code by which it was confirmed */
    public void set(long buyer, String sealed, long step, List<String> codes, Instant now) {
        clear(buyer);
        database.persist(new SecondFactor(buyer, sealed, step, now));
        codes.forEach(hash -> database.persist(new FactorCode(hash, buyer)));
        told(buyer, true);
        acts.fire(new StaffActed("account " + buyer, "set-second-factor", "account " + buyer));
    }

    /** @param actor who takes it away, for the audit log @return whether there was one */
    public boolean remove(long buyer, String actor) {
        boolean had = clear(buyer);
        if (had) {
            told(buyer, false);
            acts.fire(new StaffActed(actor, "remove-second-factor", "account " + buyer));
        }
        return had;
    }

    private boolean clear(long buyer) {
        database.createQuery("delete from FactorCode c where c.buyer = :buyer")
                .setParameter("buyer", buyer)
                .executeUpdate();
        return database.createQuery("delete from SecondFactor f where f.buyer = :buyer")
                        .setParameter("buyer", buyer)
                        .executeUpdate()
                == 1;
    }

    private void told(long buyer, boolean set) {
        changes.fire(new FactorChanged(buyer, RandomId.of(REFERENCE_CHARACTERS), set));
    }

    /** Uses a step up; of two at once, on whichever nodes, one does. @return whether it is this one */
    public boolean use(long buyer, long step) {
        return database.createQuery(
                                "update SecondFactor f set f.lastStep = :step where f.buyer = :buyer and f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("buyer", buyer)
                        .executeUpdate()
                == 1;
    }

    /** Uses a code up. @return whether it was one, and unused */
    public boolean use(long buyer, String hash, Instant now) {
        return database.createQuery("update FactorCode c set c.usedAt = :now"
                                + " where c.hash = :hash and c.buyer = :buyer and c.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .setParameter("buyer", buyer)
                        .executeUpdate()
                == 1;
    }
}
