package org.bilheteria.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no": nothing was changed, and the caller is told why by {@link #refusal()}. Not a fault, so it carries no
 * stack trace. The detail is for programmers, in English, and never holds anything personal.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    private final Refusal refusal;
    private final @Nullable Duration retryAfter;

    public Refused(Refusal refusal, String detail) {
        this(refusal, detail, null);
    }

    /** A refusal that ends by itself: worth another try after {@code retryAfter}. */
    public Refused(Refusal refusal, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
