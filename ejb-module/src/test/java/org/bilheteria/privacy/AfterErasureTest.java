package org.bilheteria.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

/** Goal: what came into a line for an account that was erased leaves it, and one that can't leave yet keeps no other from it. */
class AfterErasureTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final List<String> left = new ArrayList<>();
    private final AfterErasure after = new AfterErasure();

    AfterErasureTest() {
        after.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        after.erasures = new Erasures() {
            @Override
            public List<Long> since(Instant moment) {
                assertThat(moment).isEqualTo(NOW.minus(Duration.ofHours(1)));
                return List.of(7L, 8L, 9L);
            }
        };
        after.places = new PlacesOfNobody() {
            @Override
            public List<Place> of(long buyer) {
                PlaceCipher.Origin origin = new PlaceCipher.Origin(buyer, 2, 0);
                return List.of(new Place("p" + buyer, origin, 1, NOW, new Wish(1, 0, false), 0, 1));
            }
        };
        after.leaving = new Leaving(null, null, null, null, null) {
            @Override
            public void leave(int sector, String place) {
                if (place.equals("p7")) {
                    throw new Refused(Refusal.PSP_UNAVAILABLE, "not now");
                }
                if (place.equals("p8")) {
                    throw new IllegalStateException("on purpose");
                }
                left.add(sector + " " + place);
            }
        };
    }

    @Test
    void eachLeavesAndNoneKeepsAnother() {
        after.tidy(Duration.ofHours(1));

        assertThat(left).containsExactly("2 p9");
    }
}
