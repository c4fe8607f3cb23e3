package org.bilheteria.psp;

import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.Money;

/**
 * A payment as the PSP lists it, with what was given back of it.
 *
 * @param fee what the PSP took for it, where it says so (Efí: {@code gnExtras.tarifa})
 */
public record PspPayment(Settlement settlement, List<PspRefund> refunds, Optional<Money> fee) {

    public PspPayment(Settlement settlement, List<PspRefund> refunds) {
        this(settlement, refunds, Optional.empty());
    }
}
