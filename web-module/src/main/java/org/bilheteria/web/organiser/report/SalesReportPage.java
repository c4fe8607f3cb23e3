package org.bilheteria.web.organiser.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.reconcile.SalesReport;
import org.bilheteria.shared.Money;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** What was sold of a performance, by sector and type. */
@Named
@RequestScoped
public class SalesReportPage {

    @Inject
    SignedIn signedIn;

    @Inject
    OpenSales sales;

    @Inject
    SalesReport report;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Performance performance;
    private List<SalesReport.Line> lines;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.STEERING, Role.FINANCE);
        performance = sales.performance(pageRequest.id("performance")).orElseThrow(Performance::missing);
        lines = report.of(performance.id());
    }

    public List<Row> getRows() {
        return lines.stream().map(this::row).toList();
    }

    private Row row(SalesReport.Line line) {
        Sector sector = performance.sector(line.sector()).orElseThrow();
        return new Row(
                sector.name(),
                "TicketType." + line.type(),
                language.write(sector.prices().of(line.type())),
                line.sold(),
                language.write(line.revenue()),
                line.annulled(),
                line.admitted());
    }

    public long getSold() {
        return sum(SalesReport.Line::sold);
    }

    public String getRevenue() {
        return language.write(new Money(sum(line -> line.revenue().cents())));
    }

    public long getAnnulled() {
        return sum(SalesReport.Line::annulled);
    }

    public long getAdmitted() {
        return sum(SalesReport.Line::admitted);
    }

    private long sum(ToLongFunction<SalesReport.Line> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    public int getId() {
        return performance.id();
    }

    public String getTitle() {
        return performance.title();
    }

    public String getStartsAt() {
        return language.write(performance.startsAt());
    }

    /** One kind of ticket of one sector. */
    public record Row(
            String sector, String typeKey, String price, long sold, String revenue, long annulled, long admitted) {}
}
