package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Terms;
import org.bilheteria.line.TurnedAway;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSectorRecordsTest extends SectorRecordsContract {

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
        Terms terms = new Terms(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ZERO);
        database.run(entities -> {
            entities.persist(new SectorLine(sector, terms));
            entities.persist(new SectorLine(other, terms));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    <T> T ask(Function<SectorRecords, T> act) {
        return database.ask(entities -> {
            StoredSectorRecords records = new StoredSectorRecords(entities, sector);
            T answer = act.apply(records);
            records.flush();
            return answer;
        });
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

    /** In memory nobody is looked for: there is no beginning that could be remembered wrongly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoHasNoNumberIsFoundWhereverTheSearchBegan(long seed) {
        Random random = new Random(seed);
        Set<String> inLine = new TreeSet<>();
        for (int step = 1; step <= 40; step++) {
            if (random.nextInt(3) > 0) {
                String id = "p" + step;
                arrives(id, step, random.nextInt(4));
                inLine.add(id);
            } else {
                inLine.removeAll(turnedAway(1 + random.nextInt(3)));
            }
            assertThat(found()).containsExactlyElementsOf(inLine);
        }
    }

    private void arrives(String id, long journalLine, long window) {
        database.run(entities -> {
            SectorLine line = entities.find(SectorLine.class, sector);
            line.windowFor(window);
            line.arrived(window, journalLine);
            StoredSectorRecords records = new StoredSectorRecords(entities, sector);
            PlaceCipher.Origin origin = new PlaceCipher.Origin(journalLine, sector, 0);
            records.add(new Place(id, origin, SHOW, OPENS, ONE, window, journalLine));
            records.flush();
        });
    }

    private List<String> turnedAway(int most) {
        return database.ask(entities -> {
            StoredSectorRecords records = new StoredSectorRecords(entities, sector);
            List<Place> gone = records.inLine(most);
            gone.forEach(place -> {
                entities.find(SectorLine.class, sector).left(false);
                place.turnAway(TurnedAway.SOLD_OUT);
            });
            records.flush();
            return gone.stream().map(Place::id).toList();
        });
    }

    /** All who are found in line, by one who remembers nothing of it. */
    private Set<String> found() {
        return list(records -> records.inLine(100)).stream()
                .map(Place::id)
                .collect(Collectors.toCollection(TreeSet::new));
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
            StoredSectorRecords records = new StoredSectorRecords(entities, other);
            records.add(arrived);
            records.add(waiting);
            records.flush();
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
