package org.bilheteria.psp;

import java.util.List;

/**
 * A charge as the PSP knows it.
 *
 * @param copyPaste {@code pixCopiaECola}, empty if the PSP did not send it
 * @param payments what was paid, possibly more than once
 */
public record PspCharge(String txid, PspChargeStatus status, String copyPaste, List<Settlement> payments) {}
