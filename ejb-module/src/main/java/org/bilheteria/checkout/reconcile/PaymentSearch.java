package org.bilheteria.checkout.reconcile;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.refund.RefundReader;

/** Finds payments by what a buyer or a bank quotes. */
@Stateless
public class PaymentSearch {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    RefundReader refunds;

    /** The newest hundred. */
    public List<PaymentAndRefunds> newest() {
        return withRefunds(database.createQuery("select p from Payment p order by p.settledAt desc", Payment.class)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** @param quoted an endToEndId, a txid, the number of an order, a place or a refund's id: as a whole, in any case */
    public List<PaymentAndRefunds> quoted(String quoted) {
        return withRefunds(database.createQuery(
                        "select p from Payment p where lower(p.endToEndId) = :it or lower(p.txid) = :it"
                                + " or lower(p.order) = :it"
                                + " or p.txid in (select c.txid from Charge c where lower(c.place) = :it)"
                                + " or p.endToEndId in (select r.endToEndId from Refund r where lower(r.id) = :it)"
                                + " order by p.settledAt desc",
                        Payment.class)
                .setParameter("it", quoted.strip().toLowerCase(Locale.ROOT))
                .setMaxResults(MOST)
                .getResultList());
    }

    private List<PaymentAndRefunds> withRefunds(List<Payment> payments) {
        return PaymentAndRefunds.of(
                payments,
                refunds.ofPayments(payments.stream().map(Payment::endToEndId).toList()));
    }
}
