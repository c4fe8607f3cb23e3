package org.bilheteria.simulator.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The state of the ledger in memory: only entries change it, so replaying the file gives it back. */
final class LedgerState {

    private final Map<String, Charge> charges = new ConcurrentHashMap<>();
    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final Map<String, List<String>> paymentsOfTxid = new ConcurrentHashMap<>();
    private final Map<String, Webhook> webhooks = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> owed = new ConcurrentHashMap<>();
    private final Timeline chargesByCreation = new Timeline();
    private final Timeline paymentsBySettlement = new Timeline();

    void apply(Entry entry) {
        if (entry instanceof Entry.ChargeSaved saved) {
            save(saved.charge());
        } else if (entry instanceof Entry.PaymentSettled settled) {
            settle(settled.payment());
            owe(settled.payment().endToEndId(), settled.notices());
        } else if (entry instanceof Entry.RefundRequested requested) {
            payments.computeIfPresent(requested.endToEndId(), (id, payment) -> payment.with(requested.refund()));
            owe(requested.endToEndId(), requested.notices());
        } else if (entry instanceof Entry.WebhookRegistered registered) {
            webhooks.put(registered.webhook().key(), registered.webhook());
        } else if (entry instanceof Entry.WebhookDropped dropped) {
            webhooks.remove(dropped.key());
        } else if (entry instanceof Entry.NoticeDelivered delivered) {
            owed.computeIfPresent(delivered.endToEndId(), (id, count) -> count > 1 ? count - 1 : null);
        }
    }

    private void save(Charge charge) {
        if (charges.put(charge.txid(), charge) == null) {
            chargesByCreation.add(charge.createdAt(), charge.txid());
        }
    }

    private void settle(Payment payment) {
        payments.put(payment.endToEndId(), payment);
        paymentsOfTxid.merge(payment.txid(), List.of(payment.endToEndId()), LedgerState::joined);
        paymentsBySettlement.add(payment.settledAt(), payment.endToEndId());
        charges.computeIfPresent(payment.txid(), (txid, charge) -> charge.paid());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void owe(String endToEndId, int notices) {
        if (notices > 0) {
            owed.merge(endToEndId, notices, Integer::sum);
        }
    }

    Optional<Charge> charge(String txid) {
        return Optional.ofNullable(charges.get(txid));
    }

    Optional<Payment> payment(String endToEndId) {
        return Optional.ofNullable(payments.get(endToEndId));
    }

    List<Payment> paymentsOf(String txid) {
        return paymentsOfTxid.getOrDefault(txid, List.of()).stream()
                .map(payments::get)
                .toList();
    }

    Map<String, Webhook> webhooks() {
        return webhooks;
    }

    Map<String, Integer> owed() {
        return Map.copyOf(owed);
    }

    Timeline chargesByCreation() {
        return chargesByCreation;
    }

    Timeline paymentsBySettlement() {
        return paymentsBySettlement;
    }
}
