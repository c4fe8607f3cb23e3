package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.UtcMicros;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final JpaInMemory database = new JpaInMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theDatabaseSaysWhenASessionWasEnded() {
        add("a", NOW.plus(Duration.ofHours(1)));

        List<EndedSessions.Ended> all = since(Long.MIN_VALUE);

        assertThat(all).extracting(EndedSessions.Ended::id).containsExactly("a");
        long at = all.get(0).endedAt();
        assertThat(Duration.between(NOW, Instant.EPOCH.plusNanos(at * 1_000)).abs())
                .isLessThan(Duration.ofMinutes(10));
        assertThat(since(at)).hasSize(1);
        assertThat(since(at + 1)).isEmpty();
    }

    @Test
    void whatHasExpiredIsNotFollowed() {
        add("a", NOW.minusSeconds(1));

        assertThat(since(Long.MIN_VALUE)).isEmpty();
    }

    @Test
    void allOfSomebodyBeforeAMomentIsOneRow() {
        ask(records -> {
            records.addAll("buyer:7", NOW, NOW.plus(Duration.ofHours(1)));
            return null;
        });

        assertThat(since(Long.MIN_VALUE)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("buyer:7");
            assertThat(row.allBefore()).isEqualTo(UtcMicros.of(NOW));
        });
        assertThat(endedBefore("buyer:7", NOW.minusSeconds(1))).isTrue();
        assertThat(endedBefore("buyer:7", NOW)).isFalse();
        assertThat(endedBefore("buyer:8", NOW.minusSeconds(1))).isFalse();
    }

    private boolean endedBefore(String subject, Instant moment) {
        return ask(records -> records.endedBefore(subject, moment));
    }

    private void add(String id, Instant expiresAt) {
        ask(records -> {
            records.add(id, expiresAt);
            return id;
        });
    }

    private List<EndedSessions.Ended> since(long at) {
        return ask(records -> records.since(at));
    }

    private <T> T ask(Function<Revocations, T> act) {
        return database.ask(entities -> {
            Revocations records = new Revocations();
            records.database = entities;
            records.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            return act.apply(records);
        });
    }
}
