package org.bilheteria.psp;

import java.time.Duration;

/**
 * The PSP has had too many questions of ours and said when it will hear the next (429 and {@code Retry-After}); until then it
 * is asked nothing. It is there, so nobody's clock stops for a moment of it; for longer they do, see {@link #lasting()}.
 */
public class PspBusy extends PspException {

    /** Shorter than this costs a buyer little of the time to pay. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Duration left;

    /** @param left how long it is asked nothing */
    public PspBusy(Duration left) {
        super("The PSP has had too many questions; it is asked again in " + left.toSeconds() + " s");
        this.left = left;
    }

    /** How long it is asked nothing. */
    public Duration left() {
        return left;
    }

    /** Whether it is as good as away: buyers can't be held to their time meanwhile. */
    public boolean lasting() {
        return left.compareTo(A_MOMENT) > 0;
    }
}
