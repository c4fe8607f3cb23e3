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
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.shared.Money;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.show.Face;

/** What is on sale, and what was. */
@Named
@RequestScoped
public class CataloguePage {

    /** More than these don't fit onto a desk's screen. */
    private static final int MANY = 8;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Faces faces;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    @Inject
    PageRequest pageRequest;

    private List<Board> all;
    private String quoted;

    @PostConstruct
    void read() {
        quoted = pageRequest.parameter("q").strip();
        all = sales.performances().stream()
                .map(performance -> boards.board(performance.id()).orElseThrow())
                .toList();
    }

    /** What can be bought now or later, the next openings first. */
    public List<Row> getRows() {
        return all.stream()
                .filter(board -> !over(board) && CatalogueOrder.found(quoted, board.performance()))
                .sorted(CatalogueOrder.ORDER)
                .map(this::row)
                .toList();
    }

    /** What is over, the latest first. */
    public List<Row> getOver() {
        List<Row> rows = new ArrayList<>(all.stream()
                .filter(board -> over(board) && CatalogueOrder.found(quoted, board.performance()))
                .map(this::row)
                .toList());
        Collections.reverse(rows);
        return rows;
    }

    /** What is looked for; empty for everything. */
    public String getQuoted() {
        return quoted;
    }

    /** Whether there are so many that people look for theirs. */
    public boolean isSearchable() {
        return !quoted.isEmpty() || all.size() > MANY;
    }

    /** What it says when there is nothing to show. */
    public String getNone() {
        return quoted.isEmpty() ? language.text("catalogue.none") : language.text("catalogue.notFound", quoted);
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
                ShownPhase.of(board),
                language.text("catalogue.from", language.write(cheapest)),
                board.phase().beforeOpening()
                        ? language.text("catalogue.opens", language.write(performance.opensAt()))
                        : "",
                times.countdownTo(),
                times.label(),
                Face.of(performance, faces.of(performance.id()), language));
    }

    /** One performance of the list. */
    public record Row(
            int id,
            String title,
            String startsAt,
            String venue,
            String phase,
            String fromPrice,
            String opens,
            String countdownTo,
            String countdownLabel,
            Face face) {

        public String phaseKey() {
            return "Phase." + phase;
        }

        public boolean isSoldOut() {
            return phase.equals(Phase.SOLD_OUT.name());
        }
    }
}
