package org.bilheteria.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoveryLimitTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final RecoveryLimit limit = new RecoveryLimit();

    @BeforeEach
    void open() {
        limit.settings = new Settings() {
            @Override
            public int atLeast(String key, int otherwise, int minimum) {
                return 2;
            }
        };
    }

    @Test
    void anAddressIsHeardSoOftenAnHourAndOthersAreHeardToo() {
        assertThat(limit.count("192.0.2.1", NOW)).isTrue();
        assertThat(limit.count("192.0.2.1", NOW)).isTrue();

        assertThat(limit.count("192.0.2.1", NOW.plusSeconds(3_599))).isFalse();

        assertThat(limit.count("192.0.2.2", NOW)).isTrue();
        assertThat(limit.count("192.0.2.1", NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void thisMachineIsNotCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.count("127.0.0.1", NOW)).isTrue();
        }
    }
}
