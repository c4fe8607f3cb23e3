package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevocationCacheTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final Set<String> database = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final RevocationCache cache = new RevocationCache(this::ask, 2);

    @Test
    void theDatabaseIsAskedOnceInTenSeconds() {
        cache.revoked("a", NOW);
        cache.revoked("a", NOW.plusMillis(9_999));
        assertThat(asked).hasSize(1);

        cache.revoked("a", NOW.plusSeconds(10));

        assertThat(asked).hasSize(2);
    }

    @Test
    void aSessionEndedElsewhereIsNoticedAfterTenSeconds() {
        assertThat(cache.revoked("a", NOW)).isFalse();

        database.add("a");

        assertThat(cache.revoked("a", NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void aSessionEndedHereIsNoticedAtOnceAndStaysEnded() {
        cache.revoked("a", NOW);

        cache.revoke("a", NOW);

        assertThat(cache.revoked("a", NOW)).isTrue();
        assertThat(cache.revoked("a", NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void anAnswerFetchedBeforeTheSessionWasEndedDoesNotUndoThat() {
        RevocationCache[] slow = new RevocationCache[1];
        slow[0] = new RevocationCache(
                id -> {
                    slow[0].revoke(id, NOW);
                    return false;
                },
                2);

        slow[0].revoked("a", NOW);

        assertThat(slow[0].revoked("a", NOW)).isTrue();
    }

    @Test
    void beyondItsCapacityItAsksAgain() {
        cache.revoked("a", NOW);
        cache.revoked("b", NOW);
        cache.revoked("c", NOW);

        cache.revoked("a", NOW);

        assertThat(asked).containsExactly("a", "b", "c", "a");
    }

    private boolean ask(String id) {
        asked.add(id);
        return database.contains(id);
    }
}
