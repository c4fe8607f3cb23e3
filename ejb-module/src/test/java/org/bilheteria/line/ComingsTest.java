package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    private final List<Place> places = new ArrayList<>();

    private Place came(int secondsAgo) {
        Place place = new Place(
                "p" + places.size(),
                new PlaceCipher.Origin(1, 7, places.size()),
                3,
                NOW.minusSeconds(secondsAgo),
                new Wish(1, 0, false),
                0,
                1);
        places.add(place);
        return place;
    }

    private void cameAndLeft(int secondsAgo) {
        came(secondsAgo).leave();
    }

    @Test
    void whoChangesTheirMindAFewTimesDoesNotNotice() {
        for (int i = 1; i < Comings.MOST; i++) {
            cameAndLeft(i);
        }

        assertThat(Comings.wait(places, NOW)).isEmpty();
    }

    @Test
    void whoComesAndGoesAllTheTimeWaitsUntilTheFirstOfTheLastTenIsPast() {
        for (int i = 0; i < Comings.MOST; i++) {
            cameAndLeft(30 + i);
        }

        assertThat(Comings.wait(places, NOW)).contains(Comings.SPAN.minusSeconds(30 + Comings.MOST - 1));
        cameAndLeft(1);
        assertThat(Comings.wait(places, NOW)).contains(Comings.SPAN.minusSeconds(30 + Comings.MOST - 2));
    }

    @Test
    void whatIsLongAgoDoesNotCountNorWhatEndedByItself() {
        for (int i = 0; i < 100; i++) {
            cameAndLeft((int) Comings.SPAN.toSeconds() + i);
            Place lapsed = came(i);
            lapsed.number(i + 1);
            lapsed.call();
            lapsed.expire();
        }

        assertThat(Comings.wait(places, NOW)).isEmpty();
    }

    @Test
    void inTheLongRunItIsOnceAMinute() {
        Instant now = NOW;
        for (int i = 0; i < 100; i++) {
            now = now.plus(Comings.wait(places, now).orElse(Duration.ZERO));
            Place place = new Place("q" + i, new PlaceCipher.Origin(1, 7, i), 3, now, new Wish(1, 0, false), 0, 1);
            place.leave();
            places.add(place);
        }

        assertThat(Duration.between(NOW, now)).isGreaterThanOrEqualTo(Duration.ofMinutes(90));
    }
}
