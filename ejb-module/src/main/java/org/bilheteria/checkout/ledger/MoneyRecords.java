package org.bilheteria.checkout.ledger;

import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Sector;

/** What the rules of money ask of storage, within the running transaction. */
public interface MoneyRecords {

    Optional<Charge> charge(String txid);

    /** All charges of a hold, the newest first. */
    List<Charge> charges(String place);

    Optional<Payment> payment(String endToEndId);

    /** The same, to be decided about: until this transaction ends nobody else decides. */
    Optional<Payment> paymentToDecide(String endToEndId);

    /** What paid the order. */
    Optional<Payment> paymentOf(String order);

    Optional<Refund> refund(String id);

    /** All refunds of a payment, failed ones as well. */
    List<Refund> refunds(String endToEndId);

    Optional<Order> order(String number);

    Sector sector(int id);

    void add(Charge charge);

    void add(Payment payment);

    void add(Refund refund);

    void add(Order order);
}
