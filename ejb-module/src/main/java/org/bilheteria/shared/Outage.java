package org.bilheteria.shared;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fault of ours from the database or the broker being away, or the box office having more to do than it can: that ends by
 * itself, and whoever asked may come again.
 */
public final class Outage {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Outage() {}

    /** What to answer when that is what {@code thrown} comes from; empty when it is something else. */
    public static Optional<Refused> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (away(cause)) {
                return Optional.of(refused());
            }
        }
        return Optional.empty();
    }

    /** UNAVAILABLE, worth another try soon. */
    public static Refused refused() {
        return new Refused(Refusal.UNAVAILABLE, "The box office can't reach its records now", SOON);
    }

    private static boolean away(Throwable cause) {
        return cause instanceof ResourceAllocationException
                || cause instanceof ConcurrentAccessTimeoutException
                || cause instanceof JMSException
                || cause instanceof JMSRuntimeException
                || cause instanceof SQLException failure && connectionLost(failure.getSQLState());
    }

    /**
     * SQLSTATE class 08 (ISO 9075) is a connection that failed; 57P01 to 57P03 a PostgreSQL that stops or starts (PostgreSQL
     * manual, appendix A); 90098 and 90121 an H2 that is closed (H2, ErrorCode).
     */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && state.matches("08...|57P0[123]|90098|90121");
    }

    /** A message that can't be taken yet: thrown, so that the broker brings it again. What there is to say of it has been said. */
    public static final class ComesAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ComesAgain(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
