package org.bilheteria.checkout;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;

/** The records of money on paper; they outlive the process. */
public final class PaperRecords implements MoneyRecords {

    final Map<String, Charge> charges = new LinkedHashMap<>();
    public final Map<String, Payment> payments = new LinkedHashMap<>();
    public final Map<String, Refund> refunds = new LinkedHashMap<>();
    public final Map<String, Order> orders = new LinkedHashMap<>();
    private final Sector sector;

    public PaperRecords(Sector sector) {
        this.sector = sector;
    }

    @Override
    public Optional<Charge> charge(String txid) {
        return Optional.ofNullable(charges.get(txid));
    }

    @Override
    public List<Charge> charges(String place) {
        return charges.values().stream()
                .filter(charge -> charge.place().equals(place))
                .sorted(comparing(Charge::attempt).reversed())
                .toList();
    }

    @Override
    public Optional<Payment> paymentToDecide(String endToEndId) {
        return payment(endToEndId);
    }

    @Override
    public Optional<Payment> payment(String endToEndId) {
        return Optional.ofNullable(payments.get(endToEndId));
    }

    @Override
    public Optional<Payment> paymentOf(String order) {
        return payments.values().stream()
                .filter(payment -> payment.order().filter(order::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    @Override
    public List<Refund> refunds(String endToEndId) {
        return refunds.values().stream()
                .filter(refund -> refund.endToEndId().equals(endToEndId))
                .toList();
    }

    @Override
    public Optional<Order> order(String number) {
        return Optional.ofNullable(orders.get(number));
    }

    @Override
    public Sector sector(int id) {
        return sector;
    }

    @Override
    public void add(Charge charge) {
        unique(charges(charge.place()).stream().noneMatch(other -> other.attempt() == charge.attempt()));
        once(charges.putIfAbsent(charge.txid(), charge));
    }

    @Override
    public void add(Payment payment) {
        once(payments.putIfAbsent(payment.endToEndId(), payment));
    }

    @Override
    public void add(Refund refund) {
        once(refunds.putIfAbsent(refund.id(), refund));
    }

    @Override
    public void add(Order order) {
        unique(orders.values().stream().noneMatch(other -> other.place().equals(order.place())));
        once(orders.putIfAbsent(order.number(), order));
    }

    /** As the database's constraints would have it. */
    private static void unique(boolean so) {
        if (!so) {
            throw new IllegalStateException("A second attempt or order");
        }
    }

    /** As the database's keys would have it. */
    private static void once(Object before) {
        if (before != null) {
            throw new IllegalStateException(
                    "Written twice: " + before.getClass().getSimpleName());
        }
    }
}
