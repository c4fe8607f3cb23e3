package org.bilheteria.bench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void theScriptsLineIsRead() {
        Load load = Load.of("Running 5s test\nfront 5000000 1200 200 3 1500 20000 90000 1266 7\nRequests/sec: 240\n");

        assertThat(load.rate()).as("granted a second").isEqualTo(200);
        assertThat(load.granted()).isEqualTo(1_000);
        assertThat(load.p50()).isEqualTo(Duration.ofNanos(1_500_000));
        assertThat(load.p99()).isEqualTo(Duration.ofMillis(20));
        assertThat(load.p999()).isEqualTo(Duration.ofMillis(90));
        assertThat(load.lost()).isEqualTo(3);
        assertThat(load.asked()).isEqualTo(1_266);
        assertThat(load.behind()).isEqualTo(7);
    }

    @Test
    void withoutItWrksOwnWordsAreShown() {
        assertThatThrownBy(() -> Load.of("unable to connect")).hasMessageContaining("unable to connect");
    }
}
