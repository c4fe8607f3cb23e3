package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.ejb.EJBException;
import jakarta.jms.JMSRuntimeException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new SQLException("This connection has been closed", "08003"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("Database is already closed", "90121"),
                new ResourceAllocationException("Connection refused"),
                new ConcurrentAccessTimeoutException("Couldn't acquire a lock within 5000 MILLISECONDS"),
                new JMSRuntimeException("AMQ219014: Timed out"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatCanNotBeReachedMayBeAskedAgain(Throwable away) {
        Refused refused =
                Outage.in(new EJBException(new IllegalStateException(away))).orElseThrow();

        assertThat(refused.refusal()).isEqualTo(Refusal.UNAVAILABLE);
        assertThat(refused.retryAfter()).isPresent();
    }

    @Test
    void aFaultOfOursIsNone() {
        assertThat(Outage.in(new IllegalStateException(new SQLException("unique", "23505"))))
                .isEmpty();
        assertThat(Outage.in(new IllegalStateException(new SQLException("no state"))))
                .isEmpty();
        assertThat(Outage.in(null)).isEmpty();
    }
}
