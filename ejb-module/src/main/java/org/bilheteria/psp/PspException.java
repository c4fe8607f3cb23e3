package org.bilheteria.psp;

import org.jspecify.annotations.Nullable;

/** What was asked of the PSP did not come about: it did not answer ({@link PspUnavailable}) or said no ({@link PspRefused}). */
public abstract class PspException extends Exception {

    PspException(String message) {
        super(message);
    }

    PspException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
