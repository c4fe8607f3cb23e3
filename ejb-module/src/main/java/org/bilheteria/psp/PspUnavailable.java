package org.bilheteria.psp;

import org.jspecify.annotations.Nullable;

/** The PSP did not answer, or not with sense; what was asked may or may not have been done, and can be asked again. */
public class PspUnavailable extends PspException {

    public PspUnavailable(String message) {
        super(message);
    }

    public PspUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
