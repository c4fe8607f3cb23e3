package org.bilheteria.psp;

import java.util.List;

/** A payment as the PSP lists it, with what was given back of it. */
public record PspPayment(Settlement settlement, List<PspRefund> refunds) {}
