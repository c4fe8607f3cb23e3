package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bilheteria.account.session.EndedSessions.Ended;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.junit.jupiter.api.Test;

/** Goal: who was signed out stays out, on every node within ten seconds, and nobody who is signed in costs a query. */
class EndedSessionsTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final long SECOND = 1_000_000;

    private final Map<String, Long> database = new TreeMap<>();
    private final Map<String, Long> moments = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean away;
    private final EndedSessions ended = new EndedSessions(new Records());

    @Test
    void aSessionNobodyEndedCostsNoQuery() {
        ended.follow(NOW);

        assertThat(ended.has("a", NOW)).isFalse();
        assertThat(ended.has("a", NOW.plus(EndedSessions.FRESH))).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasEndedBeforeTheStartIsKnown() {
        database.put("a", 1L);

        ended.follow(NOW);

        assertThat(ended.has("a", NOW)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatAnotherNodeEndsIsKnownOnceItIsFollowed() {
        ended.follow(NOW);
        database.put("a", 5 * SECOND);

        ended.follow(NOW.plusSeconds(3));

        assertThat(ended.has("a", NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void whatBecomesVisibleAfterLaterOnesIsNotMissed() {
        database.put("late", 1_000 * SECOND);
        ended.follow(NOW);

        database.put("early", 1_000 * SECOND - EndedSessions.OVERLAP.toSeconds() * SECOND);
        ended.follow(NOW.plusSeconds(3));

        assertThat(ended.has("early", NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void whatWasEndedHereIsKnownAtOnceAndForGood() {
        ended.follow(NOW);

        ended.add("a");

        assertThat(ended.has("a", NOW)).isTrue();
        assertThat(ended.has("a", NOW.plusSeconds(3_600))).isTrue();
    }

    @Test
    void whatIsOlderThanTenSecondsIsNotReliedOn() {
        ended.follow(NOW);
        database.put("a", SECOND);
        Instant later = NOW.plus(EndedSessions.FRESH).plusMillis(1);

        assertThat(ended.has("a", later)).isTrue();
        assertThat(ended.has("b", later)).isFalse();
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void withoutTheDatabaseItIsKnownForTenSecondsAndThenCanNotBeTold() {
        database.put("a", SECOND);
        ended.follow(NOW);
        away = true;

        assertThatThrownBy(() -> ended.follow(NOW.plusSeconds(3))).isInstanceOf(Refused.class);

        assertThat(ended.has("b", NOW.plusSeconds(9))).isFalse();
        assertThatThrownBy(() -> ended.has("b", NOW.plusSeconds(11))).isInstanceOf(Refused.class);
        assertThat(ended.has("a", NOW.plusSeconds(11))).isTrue();
    }

    @Test
    void beforeTheFirstLookTheDatabaseIsAsked() {
        database.put("a", SECOND);

        assertThat(ended.has("a", NOW)).isTrue();
    }

    @Test
    void whatHasExpiredIsForgottenWhatHasNotIsKept() {
        database.put("expired", SECOND);
        database.put("kept", SECOND);
        ended.follow(NOW);

        database.remove("expired");
        ended.reload(NOW.plus(Duration.ofHours(1)));

        assertThat(ended.has("expired", NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(ended.has("kept", NOW.plus(Duration.ofHours(1)))).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void allThatSomebodyBeganBeforeAMomentIsEndedAndNothingElse() {
        ended.follow(NOW);

        ended.addAll("buyer:7", NOW);

        assertThat(ended.allBefore("buyer:7", NOW.minusMillis(1), NOW)).isTrue();
        assertThat(ended.allBefore("buyer:7", NOW, NOW)).isFalse();
        assertThat(ended.allBefore("buyer:8", NOW.minusMillis(1), NOW)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void ofTwoMomentsTheLaterCountsWhicheverIsSeenFirst() {
        moments.put("buyer:7", UtcMicros.of(NOW));
        ended.follow(NOW);

        ended.addAll("buyer:7", NOW.minusSeconds(5));

        assertThat(ended.allBefore("buyer:7", NOW.minusSeconds(1), NOW)).isTrue();
    }

    @Test
    void aMomentOfAnotherNodeIsKnownOnceItIsFollowedAndAskedForWhenThatIsLongAgo() {
        ended.follow(NOW);
        moments.put("buyer:7", UtcMicros.of(NOW));
        Instant later = NOW.plus(EndedSessions.FRESH).plusMillis(1);
        assertThat(ended.allBefore("buyer:7", NOW.minusSeconds(1), NOW)).isFalse();
        assertThat(ended.allBefore("buyer:7", NOW.minusSeconds(1), later)).isTrue();
        assertThat(asked).containsExactly("buyer:7");

        ended.follow(NOW.plusSeconds(3));

        assertThat(ended.allBefore("buyer:7", NOW.minusSeconds(1), NOW)).isTrue();
    }

    private final class Records implements EndedSessions.Revoked {

        @Override
        public boolean has(String id) {
            asked.add(id);
            requireDatabase();
            return database.containsKey(id);
        }

        @Override
        public boolean endedBefore(String subject, Instant moment) {
            asked.add(subject);
            requireDatabase();
            return moments.getOrDefault(subject, Long.MIN_VALUE) > UtcMicros.of(moment);
        }

        @Override
        public List<Ended> since(long endedAt) {
            requireDatabase();
            Stream<Ended> all =
                    moments.entrySet().stream().map(row -> new Ended(row.getKey(), endedAt, row.getValue()));
            return Stream.concat(all, sessions(endedAt)).toList();
        }

        private Stream<Ended> sessions(long endedAt) {
            return database.entrySet().stream()
                    .filter(row -> row.getValue() >= endedAt)
                    .map(row -> new Ended(row.getKey(), row.getValue()));
        }

        private void requireDatabase() {
            if (away) {
                throw Outage.refused();
            }
        }
    }
}
