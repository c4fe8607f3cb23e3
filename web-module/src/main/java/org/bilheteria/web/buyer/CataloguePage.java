package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.shared.Money;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.security.SignedIn;

/** What is on sale, and what was. */
@Named
@RequestScoped
public class CataloguePage {

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    private List<Board> all;

    @PostConstruct
    void read() {
        all = sales.performances().stream()
                .map(performance -> boards.board(performance.id()).orElseThrow())
                .toList();
    }

    /** What can be bought now or later, the earliest first. */
    public List<Row> getRows() {
        return all.stream().filter(board -> !over(board)).map(this::row).toList();
    }

    /** What is over, the latest first. */
    public List<Row> getOver() {
        List<Row> rows = new ArrayList<>(
                all.stream().filter(CataloguePage::over).map(this::row).toList());
        Collections.reverse(rows);
        return rows;
    }

    private static boolean over(Board board) {
        return board.phase() == Phase.CLOSED;
    }

    /** Whether to say to whoever looks that an account is worth having by an opening. */
    public boolean isInviting() {
        return signedIn.known()
                && signedIn.buyer().isEmpty()
                && all.stream().anyMatch(board -> board.phase().beforeOpening());
    }

    private Row row(Board board) {
        Performance performance = board.performance();
        Money cheapest = performance.sectors().stream()
                .map(sector -> sector.prices().half())
                .min(Comparator.comparing(Money::cents))
                .orElse(new Money(0));
        SaleTimes times = SaleTimes.of(board, language);
        return new Row(
                performance.id(),
                performance.title(),
                language.write(performance.startsAt()),
                performance.venue(),
                board.phase().name(),
                language.text("catalogue.from", language.write(cheapest)),
                HalfPriceText.of(board.sectors(), language),
                times.countdownTo(),
                times.label());
    }

    /** One performance of the list. */
    public record Row(
            int id,
            String title,
            String startsAt,
            String venue,
            String phase,
            String fromPrice,
            String halfPrice,
            String countdownTo,
            String countdownLabel) {

        public String phaseKey() {
            return "Phase." + phase;
        }
    }
}
