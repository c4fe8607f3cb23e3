package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class CrowdsTest extends RudeApi {

    @Test
    void everyFifthCallMayBeTooMany() {
        behave(Manner.BUSY);

        List<Integer> statuses =
                IntStream.range(0, 10).map(call -> ask().status()).boxed().toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 429, 200, 200, 200, 200, 429);
    }

    @Test
    void whoIsSentAwayIsToldForHowLong() {
        behave(Manner.BUSY);
        IntStream.range(0, 4).forEach(call -> ask());

        assertThat(ask().headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void thereMayBe120CallsAMinuteWhicheverMinuteThatIs() {
        behave(Manner.CALLS_120_A_MINUTE);
        assertThat(granted(60)).isEqualTo(60);
        api.clock.advance(Duration.ofSeconds(40));

        assertThat(granted(100)).isEqualTo(60);
        assertThat(ask().headers()).containsEntry("Retry-After", "20");
        api.clock.advance(Duration.ofSeconds(20));
        assertThat(granted(100)).isEqualTo(60);
    }

    private long granted(int calls) {
        return IntStream.range(0, calls).filter(call -> ask().status() == 200).count();
    }

    private InMemoryApi.Answer ask() {
        return api.get("pix" + SPAN);
    }
}
