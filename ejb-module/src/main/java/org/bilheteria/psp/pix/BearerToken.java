package org.bilheteria.psp.pix;

import java.time.Duration;
import java.time.Instant;

/** @param until when the PSP takes it no longer */
record BearerToken(String text, Instant since, Instant until) {

    /** So long before its end a token is not used any more: it has to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** A token younger than this is not what a 403 is about. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    boolean good(Instant now) {
        return now.isBefore(until.minus(MARGIN));
    }

    boolean young(Instant now) {
        return now.isBefore(since.plus(YOUNG));
    }
}
