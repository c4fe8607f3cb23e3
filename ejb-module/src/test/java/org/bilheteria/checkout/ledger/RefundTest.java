package org.bilheteria.checkout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void itsIdFollowsFromWhatItIsFor() {
        assertThat(refund("E1", RefundReason.LATE).id())
                .isEqualTo(refund("E1", RefundReason.LATE).id())
                .matches("[a-zA-Z0-9]{1,35}")
                .isNotEqualTo(refund("E2", RefundReason.LATE).id())
                .isNotEqualTo(refund("E1", RefundReason.SURPLUS).id());
    }

    @Test
    void afterAFailureAnotherAttemptHasAnotherIdAndTheSameBeginning() {
        Refund refund = refund("E1", RefundReason.LATE);

        Refund next = refund.fail(NOW.plusSeconds(60)).orElseThrow();

        assertThat(refund.pending()).isFalse();
        assertThat(next.pending()).isTrue();
        assertThat(next.id()).isNotEqualTo(refund.id());
        assertThat(next.requestedAt()).isEqualTo(NOW);
        assertThat(next.amount()).isEqualTo(refund.amount());
        assertThat(refund.fail(NOW)).as("told twice").isEmpty();
    }

    @Test
    void whatIsDoneStaysDone() {
        Refund refund = refund("E1", RefundReason.LATE);
        refund.finish(NOW);

        assertThat(refund.fail(NOW)).isEmpty();
        refund.process(NOW);
        assertThat(refund.state()).isEqualTo(RefundState.DONE);
    }

    @Test
    void itIsAskedForAtGrowingIntervalsForEver() {
        Refund refund = refund("E1", RefundReason.LATE);
        Instant now = NOW;
        for (int i = 0; i < 200; i++) {
            refund.wait(now);
            assertThat(Duration.between(now, refund.nextTryAt()))
                    .isBetween(Duration.ofSeconds(2), Duration.ofMinutes(30));
            now = refund.nextTryAt();
        }

        assertThat(refund.pending()).isTrue();
    }

    @Test
    void fault14OneThatWasStoppedIsStillOwedAndWaitsForAPerson() {
        Refund refund = refund("E1", RefundReason.LATE);
        refund.wait(NOW);
        refund.stop(NOW);

        assertThat(refund.stopped()).isTrue();
        assertThat(refund.pending()).isTrue();
        assertThat(refund.fail(NOW).orElseThrow().stopped())
                .as("its next attempt, too")
                .isTrue();

        Refund other = refund("E2", RefundReason.LATE);
        other.stop(NOW);
        other.retry(NOW.plusSeconds(5));
        assertThat(other.stopped()).isFalse();
        assertThat(other.nextTryAt()).isEqualTo(NOW.plusSeconds(5));
    }

    private static Refund refund(String endToEndId, RefundReason reason) {
        return new Refund(endToEndId, reason, new Money(100), 7L, NOW);
    }
}
