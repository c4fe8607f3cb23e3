package org.bilheteria.checkout.reconcile;

import java.util.List;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;

/** A payment, and all that was ever to go back of it. */
public record PaymentAndRefunds(Payment payment, List<Refund> refunds) {}
