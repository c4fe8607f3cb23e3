package org.bilheteria.psp;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of the PSP did not come about: it did not answer ({@link PspUnavailable}), said no ({@link PspRefused}) or
 * must not be asked just now ({@link PspBusy}).
 */
public abstract class PspException extends Exception {

    protected PspException(String message) {
        super(message);
    }

    protected PspException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
