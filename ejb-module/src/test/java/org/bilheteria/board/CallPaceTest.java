package org.bilheteria.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Goal: how long it may take is told from what was seen in the last five minutes, and from nothing else. */
class CallPaceTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final CallPace pace = new CallPace();

    @Test
    void nothingIsSaidBeforeAMinuteWasWatched() {
        assertThat(pace.perMinute(NOON, 100)).isEmpty();
        assertThat(pace.perMinute(NOON.plusSeconds(59), 900)).isEmpty();
        assertThat(pace.perMinute(NOON.plusSeconds(60), 1_000)).hasValue(900);
    }

    @Test
    void whatIsLongerAgoThanFiveMinutesIsForgotten() {
        for (int second = 0; second <= 300; second += 10) {
            pace.perMinute(NOON.plusSeconds(second), second < 60 ? 0 : 600);
        }
        assertThat(pace.perMinute(NOON.plusSeconds(300), 600)).hasValue(120);

        for (int second = 310; second <= 700; second += 10) {
            pace.perMinute(NOON.plusSeconds(second), 600);
        }
        assertThat(pace.perMinute(NOON.plusSeconds(700), 600)).hasValue(0);
    }

    @Test
    void aBoardThatIsReadLaterThanANewerOneDoesNoHarm() {
        pace.perMinute(NOON, 50);

        assertThat(pace.perMinute(NOON.plusSeconds(120), 40)).hasValue(0);
    }
}
