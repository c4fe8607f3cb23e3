package org.bilheteria.web.outflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T13:00:00Z");
    private static final Instant LATER = BEGUN.plusSeconds(10);
    private static final int ROOM = 4;
    private static final int SHARE = 2;

    private final Readers readers = new Readers();
    private final List<Reading> cut = new ArrayList<>();

    private Optional<Duration> enter(Reading reader, Instant now) {
        return readers.enter(reader, ROOM, SHARE, now);
    }

    private Reading reader(String address) {
        Reading reader = new Reading(address, 1, BEGUN);
        reader.begin(new Flow() {
            @Override
            public boolean cut() {
                cut.add(reader);
                readers.leave(reader);
                return true;
            }

            @Override
            public void goOn() {}
        });
        return reader;
    }

    private Reading entered(String address) {
        Reading reader = reader(address);
        assertThat(enter(reader, BEGUN)).isEmpty();
        return reader;
    }

    @Test
    void beyondTheRoomPeopleAreSentBackOneAfterTheOther() {
        List.of("a", "b", "c", "d").forEach(this::entered);

        Duration first = enter(reader("e"), BEGUN).orElseThrow();
        Duration second = enter(reader("f"), BEGUN).orElseThrow();

        assertThat(first).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(second).isGreaterThan(first);
        assertThat(readers.all()).hasSize(ROOM);
        for (int i = 0; i < 10_000; i++) {
            assertThat(enter(reader("g"), BEGUN).orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    @Test
    void oneAddressKeepsNobodyElseOut() {
        entered("a");
        entered("a");

        assertThat(enter(reader("a"), BEGUN)).isPresent();
        entered("b");
    }

    @Test
    void whoReadsNothingMakesRoomAndWhoReadsDoesNot() {
        Reading still = entered("a");
        Reading trickles = entered("b");
        Reading reads = entered("c");
        Reading hurries = entered("d");
        trickles.pace().took(20_000);
        reads.pace().took(400_000);
        hurries.pace().took(40_000_000);
        readers.look(LATER, 0);

        assertThat(enter(reader("e"), LATER)).isEmpty();
        assertThat(cut).containsExactly(still);
        assertThat(enter(reader("f"), LATER)).isEmpty();
        assertThat(cut).containsExactly(still, trickles);
        assertThat(enter(reader("g"), LATER)).as("all others read").isPresent();
        assertThat(readers.all()).contains(reads, hurries).hasSize(ROOM);
    }

    @Test
    void whoIsOverTheirAddressesShareDisplacesOnlyNeighbours() {
        Reading still = entered("a");
        entered("b");
        entered("b");
        readers.look(LATER, 0);

        assertThat(enter(reader("b"), LATER)).isEmpty();

        assertThat(cut).hasSize(1).doesNotContain(still);
    }

    @Test
    void whoTakesLessThanTheLeastIsCutOffAndMakesRoom() {
        Reading still = entered("a");
        Reading reads = entered("b");
        for (int second = 10; second <= 30; second += 10) {
            reads.pace().took(50_000);
            readers.look(BEGUN.plusSeconds(second), 1_000);
        }

        assertThat(cut).containsExactly(still);
        assertThat(readers.all()).containsExactly(reads);
    }

    @Test
    void whoHasNotBegunIsNotInTheWayOfTheLock() {
        for (String address : List.of("a", "b", "c", "d")) {
            readers.enter(new Reading(address, 1, BEGUN), ROOM, SHARE, BEGUN);
        }
        readers.look(LATER, 0);

        assertThat(enter(reader("e"), LATER)).isPresent();
    }
}
