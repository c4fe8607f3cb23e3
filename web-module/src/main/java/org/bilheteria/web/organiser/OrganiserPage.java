package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.security.SignedIn;

/** What those who sell see first: their performances, and what they can download. */
@Named
@RequestScoped
public class OrganiserPage {

    @Inject
    SignedIn signedIn;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    public List<Row> getRows() {
        return sales.performances().stream().map(this::row).toList();
    }

    private Row row(Performance performance) {
        Board board = boards.board(performance.id()).orElseThrow();
        return new Row(
                performance.id(),
                performance.title(),
                language.write(performance.startsAt()),
                board.phase().name(),
                language.text(
                        "organiser.sold",
                        board.sectors().stream().mapToInt(SectorBoard::sold).sum(),
                        board.sectors().stream().mapToInt(SectorBoard::capacity).sum()));
    }

    /** The day for which a balance is offered first. */
    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), Brasilia.TIME).toString();
    }

    /** One performance of the list. */
    public record Row(int id, String title, String startsAt, String phase, String sold) {

        public String phaseKey() {
            return "Phase." + phase;
        }
    }
}
