package org.bilheteria.checkout.psp;

import java.util.List;
import org.bilheteria.checkout.Settlement;

/** A payment as the PSP lists it, with what was given back of it. */
public record PspPayment(Settlement settlement, List<PspRefund> refunds) {}
