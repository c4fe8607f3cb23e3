package org.bilheteria.psp;

import java.time.Instant;
import org.bilheteria.shared.Money;

/**
 * Money that settled, as the PSP tells it.
 *
 * @param endToEndId names the payment in all of Brazil
 * @param settledAt {@code horario}: when the money was there
 */
public record Settlement(String endToEndId, String txid, Money amount, Instant settledAt) {}
