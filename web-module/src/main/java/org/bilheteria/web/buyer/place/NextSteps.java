package org.bilheteria.web.buyer.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.board.SectorBoard.Stock;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.PlaceState;
import org.bilheteria.web.buyer.SameShow;
import org.bilheteria.web.buyer.SectorRow;
import org.bilheteria.web.page.Language;

/** What somebody can still do whose place has ended without tickets: by what is free at this moment, and never into a wall. */
@Named
@RequestScoped
public class NextSteps {

    /** More than these are the home page's. */
    private static final int MOST_DAYS = 6;

    private static final Set<PlaceState> PERHAPS_PAID = Set.of(PlaceState.EXPIRED, PlaceState.REFUNDED);

    @Inject
    OwnPlace place;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Language language;

    /** Whether the same line is worth entering again. */
    public boolean isAgain() {
        return open(place.board()) && place.sector().stock() != Stock.SOLD_OUT;
    }

    /** Other sectors of the show with tickets that are free now. */
    public List<SectorRow> getSectors() {
        Board board = place.board();
        return board.sectors().stream()
                .filter(sector -> open(board) && sector.stock() == Stock.FREE && !own(sector))
                .map(sector -> SectorRow.of(sector, board.phase(), language))
                .toList();
    }

    private boolean own(SectorBoard sector) {
        return sector.sector().id() == place.sector().sector().id();
    }

    /** Other days of the show for which tickets are or will be had. */
    public List<Day> getDays() {
        Performance here = place.board().performance();
        return sales.performances().stream()
                .filter(other -> SameShow.of(here, other))
                .flatMap(other -> boards.board(other.id()).stream())
                .filter(board -> board.phase().beforeOpening() || open(board) && free(board))
                .limit(MOST_DAYS)
                .map(this::day)
                .toList();
    }

    private static boolean open(Board board) {
        return board.phase().takesArrivals();
    }

    private static boolean free(Board board) {
        return board.sectors().stream().anyMatch(sector -> sector.stock() == Stock.FREE);
    }

    private Day day(Board board) {
        Performance show = board.performance();
        return new Day(
                show.id(),
                show.title(),
                language.write(show.startsAt()),
                board.phase().name(),
                board.phase().beforeOpening() ? language.text("catalogue.opens", language.write(show.opensAt())) : "");
    }

    /** Whether money may be on its way back: then the page says when it comes. */
    public boolean isPerhapsPaid() {
        return PERHAPS_PAID.contains(place.state());
    }

    /** @param opens when its sale does; empty when it is open */
    public record Day(int id, String title, String startsAt, String phase, String opens) {

        public String phaseKey() {
            return "Phase." + phase;
        }
    }
}
