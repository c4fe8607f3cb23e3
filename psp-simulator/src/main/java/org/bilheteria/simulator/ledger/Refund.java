package org.bilheteria.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back ("devolução").
 *
 * @param id the receiver's choice
 * @param returnId ours, 32 characters from "D"
 * @param nature null if nobody said so
 * @param description null if none
 * @param fails whether it will end as NAO_REALIZADO
 */
public record Refund(
        String id,
        String returnId,
        Amount amount,
        @Nullable RefundNature nature,
        @Nullable String description,
        Instant requestedAt,
        boolean fails) {

    /** How long it stays EM_PROCESSAMENTO: long enough to be seen, short enough to wait for. */
    public static final Duration SETTLEMENT = Duration.ofSeconds(1);

    /** Follows from the clock alone, so nothing has to be running for a refund to settle. */
    public RefundStatus status(Instant now) {
        if (now.isBefore(settlesAt())) {
            return RefundStatus.EM_PROCESSAMENTO;
        }
        return fails ? RefundStatus.NAO_REALIZADO : RefundStatus.DEVOLVIDO;
    }

    public Instant settlesAt() {
        return requestedAt.plus(SETTLEMENT);
    }
}
