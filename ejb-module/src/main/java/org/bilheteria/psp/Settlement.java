package org.bilheteria.psp;

import java.time.Instant;
import org.bilheteria.shared.Money;

/**
 * Money that settled, as the PSP tells it.
 *
 * @param endToEndId names the payment in all of Brazil
 * @param txid of the charge it was paid for; empty when the PSP names none
 * @param settledAt {@code horario}: when the money was there
 * @param key {@code chave}: the PIX key it was paid to; empty when the PSP does not say
 */
public record Settlement(String endToEndId, String txid, Money amount, Instant settledAt, String key) {

    /** Of a PSP that does not say to which key it was paid. */
    public Settlement(String endToEndId, String txid, Money amount, Instant settledAt) {
        this(endToEndId, txid, amount, settledAt, "");
    }
}
