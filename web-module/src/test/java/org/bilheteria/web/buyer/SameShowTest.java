package org.bilheteria.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: other days of a show are known by what people see, and another show at the same place is none of them. */
class SameShowTest {

    private static final Instant NOON = Instant.parse("2027-01-27T12:00:00Z");
    private static final AtomicInteger IDS = new AtomicInteger();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rock in Rio 2026, 1º dia | Rock in Rio 2026, 7º dia | Rio | Rio | true",
                "Marisa Monte | marisa  monte | Arena | ARENA | true",
                "Marisa Monte | Marisa Monte, extra | Arena | Arena | true",
                "Marisa Monte | Marisa Monte | Arena | Ópera | false",
                "Marisa Monte | Caetano Veloso | Arena | Arena | false",
                "Rock in Rio 2026, 1º dia | Rock in Rio 2027, 1º dia | Rio | Rio | false"
            })
    void areDaysOfOneShow(String one, String other, String venue, String otherVenue, boolean same) {
        assertThat(SameShow.of(show(one, venue), show(other, otherVenue))).isEqualTo(same);
    }

    private static Performance show(String title, String venue) {
        int id = IDS.incrementAndGet();
        return new Performance(title, venue, NOON, new SaleWindow(NOON, NOON, NOON.plusSeconds(1)), 4, 1) {
            @Override
            public int id() {
                return id;
            }
        };
    }
}
