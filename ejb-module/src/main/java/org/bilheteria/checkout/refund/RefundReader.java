package org.bilheteria.checkout.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundState;

/** Reads refunds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefundReader {

    private static final List<RefundState> UNDER_WAY = List.of(RefundState.REQUESTED, RefundState.PROCESSING);

    /** So often in vain, and somebody should look at a refund. */
    private static final int TROUBLE = 4;

    private static final String IN_TROUBLE =
            " from Refund r where r.state in :pending and (r.tries >= :tries or r.stoppedAt is not null)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Those the PSP should be asked about now, the longest due first. */
    public List<Refund> due(int most) {
        return database.createQuery(
                        "select r from Refund r where r.state in :pending and r.stoppedAt is null"
                                + " and r.nextTryAt <= :now order by r.nextTryAt",
                        Refund.class)
                .setParameter("pending", UNDER_WAY)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(database.find(Refund.class, id));
    }

    /** The performance whose charge was paid by the money that goes back; empty when it was no charge of ours. */
    public Optional<Integer> performanceOf(Refund refund) {
        return database.createQuery(
                        "select s.performance.id from Sector s, Charge c, Payment p where p.endToEndId = :payment"
                                + " and c.txid = p.txid and s.id = c.sector",
                        Integer.class)
                .setParameter("payment", refund.endToEndId())
                .getResultStream()
                .findFirst();
    }

    /** The number of what the money had bought; empty when it bought nothing. */
    public Optional<String> orderOf(Refund refund) {
        return database.createQuery(
                        "select p.order from Payment p where p.endToEndId = :payment and p.order is not null",
                        String.class)
                .setParameter("payment", refund.endToEndId())
                .getResultStream()
                .findFirst();
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

    /** Of a payment, also those that failed, the oldest first. */
    public List<Refund> ofPayments(Collection<String> endToEndIds) {
        if (endToEndIds.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select r from Refund r where r.endToEndId in :payments order by r.requestedAt, r.id",
                        Refund.class)
                .setParameter("payments", endToEndIds)
                .getResultList();
    }

    /** Those under way that were stopped, or asked for in vain so often that somebody should look. */
    public List<Refund> troubled() {
        return database.createQuery("select r" + IN_TROUBLE + " order by r.requestedAt", Refund.class)
                .setParameter("pending", UNDER_WAY)
                .setParameter("tries", TROUBLE)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** How many are under way. */
    public long underWay() {
        return database.createQuery("select count(r) from Refund r where r.state in :pending", Long.class)
                .setParameter("pending", UNDER_WAY)
                .getSingleResult();
    }

    /** How many are {@link #troubled}. */
    public long inTrouble() {
        return database.createQuery("select count(r)" + IN_TROUBLE, Long.class)
                .setParameter("pending", UNDER_WAY)
                .setParameter("tries", TROUBLE)
                .getSingleResult();
    }
}
