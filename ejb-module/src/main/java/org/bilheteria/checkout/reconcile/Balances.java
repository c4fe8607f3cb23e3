package org.bilheteria.checkout.reconcile;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;

/** Draws up the balance of a day, and compares it with what the PSP says. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Balances {

    @PersistenceContext
    EntityManager database;

    @Inject
    Psp psp;

    /** @throws PspException when the PSP's list can't be had: without it a balance proves nothing */
    public Balance of(Instant from, Instant to) throws PspException {
        PspPayments list = psp.payments(from, to);
        Collection<PspPayment> listed = list.payments();
        List<BalanceLine> lines = lines(from, to);
        Set<String> here =
                lines.stream().map(line -> line.payment().endToEndId()).collect(toSet());
        Set<String> there = listed.stream()
                .map(payment -> payment.settlement().endToEndId())
                .collect(toSet());
        return new Balance(
                lines,
                listed.stream()
                        .mapToLong(payment -> payment.settlement().amount().cents())
                        .sum(),
                there.stream().filter(id -> !here.contains(id)).sorted().toList(),
                here.stream().filter(id -> !there.contains(id)).sorted().toList());
    }

    /** What is unaccounted for of all that was ever paid, in centavos, as far as our own records tell; zero, or something is wrong. */
    public long difference() {
        long paid = sum("p.amount", "");
        long bought = sum("o.total", ", TicketOrder o where o.number = p.order and o.status = :paid");
        long back = sum("r.amount", ", Refund r where r.endToEndId = p.endToEndId and r.state <> :failed");
        return paid - bought - back;
    }

    /** Of payments that wait for nobody. */
    private long sum(String what, String of) {
        // H2 counts bigger than we do: a BigDecimal.
        TypedQuery<Number> query = database.createQuery(
                        "select coalesce(sum(" + what + "), 0) from Payment p" + of
                                + (of.isEmpty() ? " where " : " and ") + "p.outcome <> :review",
                        Number.class)
                .setParameter("review", Payment.Outcome.REVIEW);
        if (of.contains(":paid")) {
            query.setParameter("paid", Order.Status.PAID);
        }
        if (of.contains(":failed")) {
            query.setParameter("failed", RefundState.FAILED);
        }
        return query.getSingleResult().longValue();
    }

    /** Payments that settled in this span, in order, with what went back of them. */
    public List<PaymentAndRefunds> payments(Instant from, Instant to) {
        List<Refund> refunds = settled(
                "select r from Refund r, Payment p where p.endToEndId = r.endToEndId and ", Refund.class, from, to);
        return PaymentAndRefunds.of(settled("select p from Payment p where ", Payment.class, from, to), refunds);
    }

    private List<BalanceLine> lines(Instant from, Instant to) {
        Map<String, Order> orders =
                settled("select o from TicketOrder o, Payment p where p.order = o.number and ", Order.class, from, to)
                        .stream()
                        .collect(toMap(Order::number, Function.identity()));
        return payments(from, to).stream()
                .map(both -> line(both.payment(), both.refunds(), orders))
                .toList();
    }

    private static BalanceLine line(Payment payment, List<Refund> refunds, Map<String, Order> orders) {
        Order order = payment.order().map(orders::get).orElse(null);
        return order == null
                ? BalanceLine.of(payment, refunds, false, 0)
                : BalanceLine.of(payment, refunds, order.live(), order.total().cents());
    }

    private <T> List<T> settled(String select, Class<T> type, Instant from, Instant to) {
        return database.createQuery(select + "p.settledAt >= :from and p.settledAt < :to order by p.settledAt", type)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
