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
    private final boolean said;

    /** It must not be asked yet. @param left how long it is asked nothing */
    public PspBusy(Duration left) {
        this(left, false);
    }

    private PspBusy(Duration left, boolean said) {
        super("The PSP has had too many questions; it is asked again in " + left.toSeconds() + " s");
        this.left = left;
        this.said = said;
    }

    /** It was asked, and said so. @param left how long it is asked nothing */
    public static PspBusy answer(Duration left) {
        return new PspBusy(left, true);
    }

    /** Whether it was its answer to this question, and not known before it was asked. */
    public boolean said() {
        return said;
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
