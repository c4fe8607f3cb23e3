package org.bilheteria.account.erasure;

import java.time.Instant;

/**
 * Fired within the transaction that erases an account: whoever keeps something of it forgets it in that transaction.
 *
 * @param email the one it had
 * @param reference of the erasure and the mail that tells it
 */
public record AccountErased(long buyer, String email, String reference, Instant at) {

    /** Without the e-mail. */
    @Override
    public String toString() {
        return "AccountErased[" + buyer + "]";
    }
}
