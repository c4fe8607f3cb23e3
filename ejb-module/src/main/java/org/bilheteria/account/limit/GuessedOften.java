package org.bilheteria.account.limit;

import java.time.Instant;

/**
 * Fired when as many wrong passwords of an e-mail were heard as are heard in an hour; whether anybody has that e-mail is not known.
 *
 * @param address whence the last one came; empty if unknown
 */
public record GuessedOften(String email, String address, Instant at) {

    /** Without e-mail and address. */
    @Override
    public String toString() {
        return "GuessedOften[" + at + "]";
    }
}
