package org.bilheteria.checkout.psp;

import java.util.List;
import org.bilheteria.checkout.Settlement;

/**
 * A charge as the PSP knows it.
 *
 * @param paid whether its status is CONCLUIDA
 * @param copyPaste {@code pixCopiaECola}, empty if the PSP did not send it
 * @param payments what was paid, possibly more than once
 */
public record PspCharge(String txid, boolean paid, String copyPaste, List<Settlement> payments) {}
