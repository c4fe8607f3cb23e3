package org.bilheteria.web.organiser.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.undo.BulkRefund;
import org.bilheteria.checkout.undo.BulkRefunds;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.security.SignedIn;

/** What can be refunded as a whole, and how far that came: of {@link OrderDeskPage}. */
@Named
@RequestScoped
public class BulkRefundsPage {

    @Inject
    SignedIn signedIn;

    @Inject
    OpenSales sales;

    @Inject
    BulkRefunds bulks;

    @Inject
    Language language;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    /** All performances with their sectors, the latest show first. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>(sales.performances().stream()
                .map(show ->
                        new Choice(show.id(), show.title() + ", " + language.write(show.startsAt()), show.sectors()))
                .toList());
        Collections.reverse(choices);
        return choices;
    }

    /** The newest first. */
    public List<Row> getRows() {
        return bulks.newest().stream().map(this::row).toList();
    }

    /** Those of one performance. */
    public List<Row> of(int performance) {
        return bulks.newest().stream()
                .filter(bulk -> bulk.performance() == performance)
                .map(this::row)
                .toList();
    }

    private Row row(BulkRefund bulk) {
        Optional<Performance> show = sales.performance(bulk.performance());
        String name = show.map(Performance::title).orElse("")
                + bulk.sector()
                        .flatMap(id -> show.flatMap(of -> of.sector(id)))
                        .map(sector -> ", " + sector.name())
                        .orElse("");
        long left = bulk.doneAt().isPresent() ? 0 : bulks.left(bulk);
        long all = Math.max(bulk.orders(), left);
        String text = bulk.doneAt()
                .map(at -> language.text("desk.bulkDone", all, language.write(at)))
                .orElseGet(() -> language.text("desk.bulkLeft", all - left, all));
        return new Row(bulk.id(), name, language.write(bulk.askedAt()), text, all - left, Math.max(1, all));
    }

    /** A performance to choose from. */
    public record Choice(int id, String name, List<Sector> sectors) {}

    /** How far one has come. */
    public record Row(long id, String name, String askedAt, String text, long done, long all) {}
}
