package org.bilheteria.web.buyer.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;

/** Goal: nobody is promised what can't be had. */
class ChanceTest {

    private static final Instant OPENS = Instant.parse("2026-11-30T13:00:00Z");

    @Test
    void itIsGoodWhileThereIsEnoughForAllAhead() {
        assertThat(Chance.of(board(10, 5, 3), 4, new Wish(2, 0, false))).isEqualTo(Chance.GOOD);
        assertThat(Chance.of(board(10, 5, 3), 5, new Wish(2, 0, false))).isEqualTo(Chance.SOME);
        assertThat(Chance.of(board(10, 5, 3), 8, new Wish(2, 0, false))).isEqualTo(Chance.SMALL);
    }

    @Test
    void whoWantsMoreAtHalfPriceThanThereAreIsToldSo() {
        assertThat(Chance.of(board(10, 0, 1), 0, new Wish(0, 1, false))).isEqualTo(Chance.GOOD);
        assertThat(Chance.of(board(10, 0, 0), 0, new Wish(1, 1, false))).isEqualTo(Chance.NO_HALF);
        assertThat(Chance.of(board(10, 0, 1), 0, new Wish(0, 2, false))).isEqualTo(Chance.NO_HALF);
    }

    @Test
    void whoTakesFewerMayBeGivenFullPriceTickets() {
        assertThat(Chance.of(board(10, 0, 0), 0, new Wish(1, 1, true))).isEqualTo(Chance.GOOD);
        assertThat(Chance.of(board(10, 0, 0), 0, new Wish(0, 2, true))).isEqualTo(Chance.NO_HALF);
    }

    private static SectorBoard board(int available, int held, int halfPriceLeft) {
        SaleWindow window = new SaleWindow(OPENS.minusSeconds(60), OPENS, OPENS.plusSeconds(60));
        Sector sector = new Performance("A show", "A hall", OPENS.plusSeconds(9_000), window, 4, 1)
                .addSector("Floor", new SectorPrices(new Money(10_000), new Money(4_000)));
        return new SectorBoard(
                sector, 100, available, held, 0, 9, 0, 9, 0, 40, halfPriceLeft, "", 1, "", OPENS, Optional.empty());
    }
}
