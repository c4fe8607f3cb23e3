package org.bilheteria.simulator.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that settled ("pix").
 *
 * @param txid may name no charge of ours
 * @param key the receiver's PIX key; null if a foreign payment came without one
 * @param refundable false makes every refund of it fail
 * @param announced whether the receiver is told of it
 */
public record Payment(
        String endToEndId,
        String txid,
        @Nullable String key,
        Amount amount,
        Instant settledAt,
        boolean refundable,
        boolean announced,
        List<Refund> refunds) {

    public Optional<Refund> refund(String id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** What is on its way back or has arrived there; a failed refund gives its part free again. */
    private Amount refunded(Instant now) {
        return refunds.stream()
                .filter(refund -> refund.status(now) != RefundStatus.NAO_REALIZADO)
                .map(Refund::amount)
                .reduce(new Amount(0), Amount::plus);
    }

    /** What can still go back. */
    Amount rest(Instant now) {
        return new Amount(amount.centavos() - refunded(now).centavos());
    }

    Payment with(Refund refund) {
        List<Refund> more = new ArrayList<>(refunds);
        more.add(refund);
        return new Payment(endToEndId, txid, key, amount, settledAt, refundable, announced, List.copyOf(more));
    }
}
