package org.bilheteria.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads refunds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Refunds {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Those the PSP should be asked about now, the longest due first. */
    public List<Refund> due(int most) {
        return database.createQuery(
                        "select r from Refund r where r.state in :pending and r.nextTryAt <= :now order by r.nextTryAt",
                        Refund.class)
                .setParameter("pending", List.of(RefundState.REQUESTED, RefundState.PROCESSING))
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(database.find(Refund.class, id));
    }

    /** What goes back or went back to a buyer, the newest first; tries that failed and are tried again are left out. */
    public List<Refund> of(long buyer) {
        return database.createQuery(
                        "select r from Refund r where r.buyer = :buyer and r.state <> :failed"
                                + " order by r.requestedAt desc",
                        Refund.class)
                .setParameter("buyer", buyer)
                .setParameter("failed", RefundState.FAILED)
                .getResultList();
    }

    /** Those under way that were asked for in vain at least so often: somebody should look. */
    public List<Refund> troubled(int tries) {
        return database.createQuery(
                        "select r from Refund r where r.state in :pending and r.tries >= :tries order by r.requestedAt",
                        Refund.class)
                .setParameter("pending", List.of(RefundState.REQUESTED, RefundState.PROCESSING))
                .setParameter("tries", tries)
                .setMaxResults(1_000)
                .getResultList();
    }
}
