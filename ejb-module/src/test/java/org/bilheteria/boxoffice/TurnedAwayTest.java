package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.TurnedAway;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

/** Goal: whoever is turned away can be told why; too many asked for is not sold out. */
class TurnedAwayTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Wish ONE = new Wish(1, 0, false);

    private final MovingClock clock = new MovingClock(NOON);
    private final PaperBoxOffice office = new PaperBoxOffice(clock, 1, () -> {});

    private List<Optional<TurnedAway>> reasons() {
        return office.records.places.values().stream()
                .filter(place -> place.state() == PlaceState.TURNED_AWAY)
                .map(Place::turnedAwayFor)
                .toList();
    }

    @Test
    void whoHasAsManyInAnotherSectorHasReachedTheirLimit() {
        PlaceCipher.Origin elsewhere = new PlaceCipher.Origin(1, PaperBoxOffice.SECTOR + 1, 0);
        office.records.add(new Place("elsewhere", elsewhere, 0, NOON, new Wish(4, 0, false), 0, 1));

        office.arrive(PaperBoxOffice.SECTOR, List.of(new Arrival("here", 1, 0, 0, NOON, new Wish(1, 0, false))));

        assertThat(reasons()).containsExactly(Optional.of(TurnedAway.OVER_LIMIT));
    }

    @Test
    void whoWaitsUntilAllIsSoldOrClosedIsToldWhich() {
        office.arrive(1, ONE);
        office.arrive(2, ONE);
        clock.advance(Duration.ofMinutes(1));
        office.moveOn();
        office.close();
        office.moveOn();

        assertThat(reasons()).containsExactly(Optional.of(TurnedAway.CLOSED));
    }
}
