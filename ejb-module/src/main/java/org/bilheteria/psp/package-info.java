/**
 * The payment provider (PSP), by the Central Bank's PIX API: charges, payments, refunds.
 *
 * <p>Operations: {@link org.bilheteria.psp.Psp} is what the rest asks; {@link org.bilheteria.psp.PspException} and its kinds
 * what comes of it otherwise. It knows nothing of holds, orders and refunds: what an answer means is decided by who asked.
 */
package org.bilheteria.psp;
