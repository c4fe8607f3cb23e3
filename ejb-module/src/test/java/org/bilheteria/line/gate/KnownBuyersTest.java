package org.bilheteria.line.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

/** Goal: who never had a place costs no query, and who has one is never taken for somebody who has none. */
class KnownBuyersTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private final Performance performance = performance();
    private final int sector =
            performance.sectors().stream().map(Sector::id).findFirst().orElseThrow();
    private final Records records = new Records();
    private final KnownBuyers known = new KnownBuyers();

    KnownBuyersTest() {
        known.arrived = records;
        known.clock = clock;
    }

    @Test
    void untilAllAreKnownTheRecordsAreAsked() {
        assertThat(may(1)).isTrue();
    }

    @Test
    void whoHasNoneIsKnownToHaveNone() {
        records.arrive(7);
        load();

        assertThat(may(7)).isTrue();
        assertThat(may(8)).isFalse();
    }

    @Test
    void asManyAsThereAreAreLearnt() {
        for (long buyer = 1; buyer <= 25_000; buyer++) {
            records.all.add(buyer);
        }
        load();

        assertThat(may(1)).isTrue();
        assertThat(may(10_000)).isTrue();
        assertThat(may(25_000)).isTrue();
        assertThat(may(25_001)).isFalse();
    }

    @Test
    void whoArrivesHereIsKnownAtOnce() {
        load();

        known.add(9, performance.id());

        assertThat(may(9)).isTrue();
    }

    @Test
    void whoArrivesByAnotherNodeIsKnownOnceItIsFollowed() {
        records.arrive(7);
        load();
        records.arrive(8);
        records.arrive(9);

        follow();

        assertThat(may(8)).isTrue();
        assertThat(may(9)).isTrue();
        assertThat(may(10)).isFalse();
    }

    @Test
    void whoArrivesWhileAllAreReadIsNotMissed() {
        records.whileRead = () -> records.journal.put(1L, 7L);
        load();

        follow();

        assertThat(may(7)).isTrue();
    }

    @Test
    void eachLineIsReadOnce() {
        records.arrive(7);
        load();
        records.arrive(8);
        follow();
        follow();
        records.arrive(9);
        follow();

        assertThat(records.reads).containsExactly("2-2", "3-3");
    }

    @Test
    void whatIsOldIsNotReliedOn() {
        load();
        clock.advance(KnownBuyers.FRESH);
        assertThat(may(8)).isFalse();

        clock.advance(Duration.ofMillis(1));

        assertThat(may(8)).isTrue();
    }

    @Test
    void whileTheRecordsAreAwayNobodyIsTakenForKnownAndThenItGoesOnFromWhereItStood() {
        load();
        assertThat(may(8)).isFalse();
        records.arrive(7);
        records.away = true;

        assertThatThrownBy(this::follow).isInstanceOf(IllegalStateException.class);
        assertThat(may(8)).isTrue();

        records.away = false;
        follow();
        assertThat(may(8)).isFalse();
        assertThat(may(7)).isTrue();
    }

    @Test
    void whoseGateIsNotUsedIsForgottenAndLearntAnew() {
        load();
        clock.advance(KnownBuyers.UNUSED.plusSeconds(1));
        known.follow();

        assertThat(may(8)).isTrue();
        known.follow();
        assertThat(may(8)).isFalse();
    }

    private boolean may(long buyer) {
        return known.mayHavePlace(buyer, performance);
    }

    private void load() {
        may(0);
        known.follow();
    }

    private void follow() {
        clock.advance(Duration.ofSeconds(1));
        known.follow();
    }

    private static Performance performance() {
        Performance performance = new Performance(
                "A show", "A hall", NOON.plusSeconds(9_000), new SaleWindow(NOON, NOON, NOON.plusSeconds(7_200)), 4, 1);
        performance.addSector("Floor", new SectorPrices(new Money(100), new Money(50)));
        return performance;
    }

    private final class Records extends ArrivedBuyers {

        private final TreeSet<Long> all = new TreeSet<>();
        private final TreeMap<Long, Long> journal = new TreeMap<>();
        private final List<String> reads = new ArrayList<>();
        private Runnable whileRead = () -> {};
        private boolean away;

        void arrive(long buyer) {
            all.add(buyer);
            journal.put(journal.size() + 1L, buyer);
        }

        @Override
        Map<Integer, Long> ends() {
            return new HashMap<>(Map.of(sector, (long) journal.size()));
        }

        @Override
        List<Long> buyers(int ofPerformance, long after, int most) {
            List<Long> found = all.tailSet(after, false).stream().limit(most).toList();
            whileRead.run();
            return found;
        }

        @Override
        List<Long> since(int ofSector, long first, long last) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            reads.add(first + "-" + last);
            return List.copyOf(journal.subMap(first, true, last, true).values());
        }
    }
}
