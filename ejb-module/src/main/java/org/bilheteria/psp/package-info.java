/**
 * The payment provider (PSP), by the Central Bank's PIX API: charges, payments, refunds, over TLS with a certificate of ours.
 *
 * <p>Operations: {@link org.bilheteria.psp.Psp} is what the rest asks; {@link org.bilheteria.psp.PixApi} speaks the API; {@link org.bilheteria.psp.PixJson}
 * reads what comes. It knows nothing of holds, orders and refunds: what an answer means is decided by who asked.
 */
package org.bilheteria.psp;
