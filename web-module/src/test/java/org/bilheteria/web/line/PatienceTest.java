package org.bilheteria.web.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Refused LATE = new GateFull("the stamp", Instant.EPOCH, "Not stored yet");

    private static Object await(CompletableFuture<String> stage, Duration longest) {
        return Patience.await(stage, longest, () -> LATE);
    }

    @Test
    void whatComesInTimeIsTheAnswer() {
        assertThat(await(CompletableFuture.completedFuture("place"), Duration.ofDays(1)))
                .isEqualTo("place");
    }

    @Test
    void whoWaitsInVainTakesHisStampAlongAndTheArrivalGoesOn() {
        CompletableFuture<String> stage = new CompletableFuture<>();

        assertThatThrownBy(() -> await(stage, Duration.ZERO)).isSameAs(LATE);

        assertThat(stage).isNotDone();
        assertThat(LATE.refusal()).isEqualTo(Refusal.GATE_FULL);
        assertThat(LATE.retryAfter()).isPresent();
    }

    @Test
    void aRefusalIsTheRefusalAndAnythingElseIsAFault() {
        Refused full = new Refused(Refusal.OVER_LIMIT, "too many");

        assertThatThrownBy(() -> await(CompletableFuture.failedFuture(full), Duration.ofDays(1)))
                .isSameAs(full);
        assertThatThrownBy(() -> await(CompletableFuture.failedFuture(new OutOfMemoryError()), Duration.ofDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
