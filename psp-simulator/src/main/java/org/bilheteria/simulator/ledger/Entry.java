package org.bilheteria.simulator.ledger;

/** One change, one line of the ledger file. {@code notices} is how many posts to the receiver it makes due. */
sealed interface Entry {

    record ChargeSaved(Charge charge) implements Entry {}

    record PaymentSettled(Payment payment, int notices) implements Entry {}

    record RefundRequested(String endToEndId, Refund refund, int notices) implements Entry {}

    record WebhookRegistered(Webhook webhook) implements Entry {}

    record WebhookDropped(String key) implements Entry {}

    record NoticeDelivered(String endToEndId) implements Entry {}
}
