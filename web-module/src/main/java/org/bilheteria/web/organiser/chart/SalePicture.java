package org.bilheteria.web.organiser.chart;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.checkout.reconcile.SalesReport;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Money;
import org.bilheteria.steering.Figures;
import org.bilheteria.steering.jmx.Moment;
import org.bilheteria.web.organiser.chart.LineChart.Point;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** How a sale goes, for the page that steers it. */
@Named
@RequestScoped
public class SalePicture {

    @Inject
    SignedIn signedIn;

    @Inject
    Figures figures;

    @Inject
    SalesReport report;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Board board;
    private List<Moment> moments;
    private SalesReport.Conversion conversion;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.STEERING);
        int id = pageRequest.id("performance");
        board = figures.board(id).orElseThrow(Performance::missing);
        moments = figures.moments(id);
        conversion = report.conversion(id);
    }

    /** Charts of the last ten minutes. */
    public List<Chart> getCharts() {
        return List.of(
                chart("arrivalsPerSecond", Moment::getArrivals),
                chart("callsPerSecond", Moment::getCalls),
                chart("waiting", Moment::getWaiting),
                chart("held", Moment::getHeld),
                chart("sold", Moment::getSold));
    }

    private Chart chart(String name, ToDoubleFunction<Moment> value) {
        List<Point> points = points(value);
        String title = language.text("Chart." + name);
        String now =
                points.isEmpty() ? "" : number(points.get(points.size() - 1).value());
        String svg = new LineChart(name, points, at -> Brasilia.hour(at, language.getLocale()))
                .svg(language.text("steer.chartLabel", title, now));
        return new Chart(name, title, now, svg);
    }

    private List<Point> points(ToDoubleFunction<Moment> value) {
        return moments.stream()
                .map(moment -> new Point(Instant.ofEpochMilli(moment.getAt()), value.applyAsDouble(moment)))
                .toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Per cent of the capacity that is sold. */
    public int getSoldShare() {
        return share(board.sectors().stream().mapToInt(SectorBoard::sold).sum());
    }

    private int share(int tickets) {
        int all = capacity();
        return all == 0 ? 0 : (int) (100L * tickets / all);
    }

    private int capacity() {
        return board.sectors().stream().mapToInt(SectorBoard::capacity).sum();
    }

    /** What the tickets that stand have cost. */
    public String getRevenue() {
        long cents = report.of(board.performance().id()).stream()
                .mapToLong(line -> line.revenue().cents())
                .sum();
        return language.write(new Money(cents));
    }

    /** How many of those who were called have bought, in words. */
    public String getConversion() {
        return conversion.ended() == 0
                ? language.text("steer.noConversion")
                : language.text(
                        "steer.conversionText",
                        100 * conversion.paid() / conversion.ended(),
                        conversion.paid(),
                        conversion.ended());
    }

    /** When it may be sold out, in words. */
    public String getForecast() {
        if (board.phase() == Phase.SOLD_OUT) {
            return language.text("Phase.SOLD_OUT");
        }
        return board.phase() == Phase.OPEN
                ? Forecast.soldOut(points(Moment::getSold), capacity())
                        .map(at -> language.text("steer.forecastText", language.write(at)))
                        .orElseGet(() -> language.text("steer.noForecast"))
                : language.text("steer.noForecast");
    }

    /** A chart as it is shown. @param now its last value @param svg the drawing */
    public record Chart(String name, String title, String now, String svg) {}
}
