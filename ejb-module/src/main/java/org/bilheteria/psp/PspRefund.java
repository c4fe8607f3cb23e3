package org.bilheteria.psp;

import org.bilheteria.shared.Money;

/** A refund ("devolução") as the PSP knows it. */
public record PspRefund(String id, String endToEndId, Money amount, PspRefundStatus status) {}
