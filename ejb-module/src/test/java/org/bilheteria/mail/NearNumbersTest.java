package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Terms;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: "your number will be called soon" is said to nobody for whom there is hardly a ticket. */
class NearNumbersTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofFiveTicketsNumberTwelveIsFarAway() {
        int sector = sector();
        database.run(entities -> {
            entities.persist(new SeatStock(sector, 5, 2));
            entities.persist(new SectorLine(
                    sector,
                    new Terms(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ZERO)));
        });
        for (int number = 1; number <= 12; number++) {
            waiting(sector, number);
        }
        database.run(entities -> entities.createNativeQuery("update sector_line set waiting = 12, last_number = 12")
                .executeUpdate());

        database.run(entities -> {
            NearNumbers near = new NearNumbers();
            near.database = entities;
            near.settings = MailFixture.settings("notice.near", "500");
            near.outbox = new Outbox() {
                @Override
                public void near(long buyer, String place) {
                    told.add(place);
                }
            };
            near.writeMails();
        });

        assertThat(told).containsExactlyInAnyOrder("p1", "p2", "p3", "p4", "p5");
    }

    private int sector() {
        Performance show =
                new Performance("Show", "Venue", NOON, new SaleWindow(NOON, NOON, NOON.plusSeconds(1)), 4, 2);
        show.addSector("Pista", new SectorPrices(new Money(100), new Money(50)));
        database.run(entities -> entities.persist(show));
        return show.sectors().get(0).id();
    }

    private void waiting(int sector, int number) {
        String id = "p" + number;
        database.run(entities -> entities.persist(
                new Place(id, new PlaceCipher.Origin(number, sector, 0), 1, NOON, new Wish(1, 0, false), 0, number)));
        database.run(entities -> entities.createNativeQuery(
                        "update place set state = 'WAITING', number = " + number + " where id = '" + id + "'")
                .executeUpdate());
        database.run(entities -> entities.createNativeQuery(
                        "insert into waiting (sector_id, number, place_id, full_wanted, half_wanted, fewest) values ("
                                + sector + ", " + number + ", '" + id + "', 1, 0, 1)")
                .executeUpdate());
    }
}
