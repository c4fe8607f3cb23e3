package org.bilheteria.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a payer's bank is told to do, also what no honest bank would do.
 *
 * @param amount null: what the charge asks for
 * @param settledAt null: now
 * @param copies how often the notice is posted
 * @param announced false: no notice
 * @param forced pays a removed charge too
 * @param refundable false: every refund of it will fail
 */
public record PaymentOrder(
        String txid,
        @Nullable Amount amount,
        @Nullable Instant settledAt,
        int copies,
        boolean announced,
        boolean forced,
        boolean refundable) {

    /** What a newcomer's click does: the right amount, now, announced once. */
    public static PaymentOrder plain(String txid) {
        return new PaymentOrder(txid, null, null, 1, true, false, true);
    }
}
