package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaSectorRecordsTest extends SectorRecordsContract {

    private static final Instant OPENS = Instant.parse("2026-09-01T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private int sector;
    private int other;

    @BeforeEach
    void setUp() {
        Performance show =
                new Performance("Show", "Venue", OPENS, new SaleWindow(OPENS, OPENS, OPENS.plusSeconds(1)), 4, 2);
        show.addSector("Pista", new SectorPrices(new Money(250_00), new Money(125_00)));
        show.addSector("Arena", new SectorPrices(new Money(100_00), new Money(50_00)));
        database.run(entities -> entities.persist(show));
        sector = show.sectors().get(0).id();
        other = show.sectors().get(1).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    <T> T ask(Function<SectorRecords, T> act) {
        return database.ask(entities -> act.apply(new JpaSectorRecords(entities, sector)));
    }

    private <T> List<T> list(Function<SectorRecords, List<T>> act) {
        return ask(act);
    }

    @Override
    int sector() {
        return sector;
    }

    /** By the database alone: in memory that is left to the rules of arriving. */
    @Test
    void aBuyerHasOneLivePlaceInTheLine() {
        add(place("a", 7, SHOW, 1, ONE));

        assertThatThrownBy(() -> add(place("b", 7, SHOW, 1, ONE))).isInstanceOf(RuntimeException.class);
    }

    /** In memory each sector has records of its own. */
    @Test
    void anotherSectorsLineAndHoldsAreNotAskedFor() {
        PlaceCipher.Origin origin = new PlaceCipher.Origin(1, other, 0);
        Place arrived = new Place("a", origin, 1, OPENS, new Wish(1, 0, false), 3, 1);
        PlaceCipher.Origin second = new PlaceCipher.Origin(2, other, 0);
        Place waiting = new Place("b", second, 1, OPENS, new Wish(1, 0, false), 3, 1);
        waiting.number(1);
        database.run(entities -> {
            entities.persist(arrived);
            entities.persist(waiting);
        });
        database.run(entities -> entities.persist(new Hold("a", other, new Allotment(1, 0), OPENS, OPENS)));

        assertThat(list(records -> records.window(3))).isEmpty();
        Optional<Long> next = ask(records -> records.nextWindow(0));
        assertThat(next).isEmpty();
        assertThat(list(records -> records.waiting(0, 9, 9, 9))).isEmpty();
        assertThat(list(records -> records.inLine(9))).isEmpty();
        assertThat(list(SectorRecords::activeHolds)).isEmpty();
    }
}
