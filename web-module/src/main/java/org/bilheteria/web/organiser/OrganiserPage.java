package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
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

    @Inject
    PageRequest pageRequest;

    private List<Board> all;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.STEERING, Role.FINANCE);
        all = sales.performances().stream()
                .map(performance -> boards.board(performance.id()).orElseThrow())
                .toList();
    }

    /** What is on sale or will be, the earliest first. */
    public List<Row> getRows() {
        return all.stream().filter(board -> !over(board)).map(this::row).toList();
    }

    /** What is over, the latest first. */
    public List<Row> getOver() {
        List<Row> rows = new ArrayList<>(
                all.stream().filter(OrganiserPage::over).map(this::row).toList());
        Collections.reverse(rows);
        return rows;
    }

    private static boolean over(Board board) {
        return board.phase() == Phase.CLOSED;
    }

    /** Whether the reader may put shows on sale, and see what others did. */
    public boolean isOrganiser() {
        return signedIn.rights().enough();
    }

    /** Whether the reader may steer and change them. */
    public boolean isSteering() {
        return signedIn.rights().enough(Role.STEERING);
    }

    /** Whether the reader may see and decide about money. */
    public boolean isFinance() {
        return signedIn.rights().enough(Role.FINANCE);
    }

    /** Whether the reader comes from having removed one. */
    public boolean isRemoved() {
        return pageRequest.parameter("removed").equals("true");
    }

    private Row row(Board board) {
        Performance performance = board.performance();
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
