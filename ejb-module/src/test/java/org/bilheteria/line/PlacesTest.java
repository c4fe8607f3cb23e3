package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant OPENS = Instant.parse("2026-09-01T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private int sector;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachBuyerOfAPerformanceIsToldOnceAndInOrder() {
        Performance show =
                new Performance("Show", "Venue", OPENS, new SaleWindow(OPENS, OPENS, OPENS.plusSeconds(1)), 4, 2);
        show.addSector("Pista", new SectorPrices(new Money(250_00), new Money(125_00)));
        database.run(entities -> entities.persist(show));
        sector = show.sectors().get(0).id();
        arrive(9, 0, 1, PlaceState.LEFT);
        arrive(9, 1, 1, PlaceState.ARRIVED);
        arrive(7, 0, 1, PlaceState.LEFT);
        arrive(8, 0, 2, PlaceState.ARRIVED);

        assertThat(buyers(1, Long.MIN_VALUE, 10)).containsExactly(7L, 9L);
        assertThat(buyers(1, Long.MIN_VALUE, 1)).containsExactly(7L);
        assertThat(buyers(1, 7, 10)).containsExactly(9L);
        assertThat(buyers(1, 9, 10)).isEmpty();
    }

    private List<Long> buyers(int performance, long after, int most) {
        return database.ask(entities -> {
            Places places = new Places();
            places.database = entities;
            return places.buyers(performance, after, most);
        });
    }

    private void arrive(long buyer, int attempt, int performance, PlaceState state) {
        Place place = new Place(
                buyer + "-" + attempt,
                new PlaceCipher.Origin(buyer, sector, attempt),
                performance,
                OPENS,
                new Wish(1, 0, false),
                1,
                1);
        if (state == PlaceState.LEFT) {
            place.leave();
        }
        database.run(entities -> entities.persist(place));
    }
}
