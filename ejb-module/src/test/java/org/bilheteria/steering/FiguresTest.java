package org.bilheteria.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.Money;
import org.bilheteria.steering.jmx.SectorFigures;
import org.junit.jupiter.api.Test;

/** Goal: what looking costs the database does not grow with those who look (R1 of the package). */
class FiguresTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();
    private final Figures figures = new Figures(null, new CountedLapsing(), null, null, null);

    @Test
    void aThousandWhoLookAtTheSameBoardAskTheDatabaseOnce() {
        Board board = board(NOON);

        assertThat(IntStream.range(0, 1_000).parallel().mapToObj(look -> figures.sectors(board)))
                .allSatisfy(sectors -> assertThat(sectors)
                        .singleElement()
                        .extracting(SectorFigures::getLapsing)
                        .isEqualTo(7));

        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherBoardIsAskedForAgain() {
        figures.sectors(board(NOON));
        figures.sectors(board(NOON.plusSeconds(1)));

        assertThat(asked).hasValue(2);
    }

    private static Board board(Instant at) {
        SaleWindow sale = new SaleWindow(NOON, NOON, NOON.plus(Duration.ofDays(1)));
        Performance performance = new Performance("Show", "Venue", NOON.plus(Duration.ofDays(30)), sale, 4, 2);
        performance.addSector("Floor", new SectorPrices(new Money(10_000), new Money(5_000)));
        SectorBoard sector = new SectorBoard(
                performance.sectors().get(0), 100, 60, 30, 10, 5, 0, 20, 15, 40, 40, "", 1, "", at, Optional.empty());
        return new Board(performance, at, List.of(sector));
    }

    private final class CountedLapsing extends LapsingHolds {

        @Override
        public Map<Integer, Integer> bySector(Collection<Integer> sectors) {
            asked.incrementAndGet();
            return Map.of(sectors.iterator().next(), 7);
        }
    }
}
