package org.bilheteria.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Money;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.security.SignedIn;

/** What is on sale. */
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

    public List<Row> getRows() {
        return sales.performances().stream()
                .map(performance -> row(boards.board(performance.id()).orElseThrow()))
                .toList();
    }

    /** Whether to say to whoever looks that an account is worth having by an opening. */
    public boolean isInviting() {
        return signedIn.known()
                && signedIn.buyer().isEmpty()
                && sales.performances().stream()
                        .anyMatch(performance -> boards.board(performance.id())
                                .orElseThrow()
                                .phase()
                                .beforeOpening());
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
