package org.bilheteria.psp;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Money;

/**
 * A refund ("devolução") as the PSP knows it.
 *
 * @param id ours, or the PSP's for those of others
 * @param transfer {@code rtrId}, the id of the transfer that brings it back; empty when the PSP does not say
 * @param nature {@code natureza}, such as {@code ORIGINAL} or {@code MED_FRAUDE}; empty when the PSP does not say
 * @param settledAt when the money was back; empty when it is not, or not said
 */
public record PspRefund(
        String id,
        String endToEndId,
        Money amount,
        PspRefundStatus status,
        String transfer,
        String nature,
        Optional<Instant> settledAt) {

    public PspRefund(String id, String endToEndId, Money amount, PspRefundStatus status) {
        this(id, endToEndId, amount, status, "", "", Optional.empty());
    }
}
