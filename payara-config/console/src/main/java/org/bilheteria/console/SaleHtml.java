package org.bilheteria.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.bilheteria.steering.jmx.Moment;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.bilheteria.steering.jmx.NodeMXBean;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.bilheteria.steering.jmx.SectorFigures;

/** Sales as the console shows them. */
final class SaleHtml {

    private static final String TABLE = "<table class='Tbl_sun4' style='width:auto' border='1' cellpadding='4'>";

    private static final int MOST_LINES = 50;

    private SaleHtml() {}

    /** Whether the two parts answer that everything else stands on. */
    static String node(Optional<NodeMXBean> node) {
        return node.map(found ->
                        "<p id='bilheteriaNode'>Database: " + answers(found.isDatabaseAnswering()) + " &nbsp; Broker: "
                                + answers(found.isBrokerAnswering()) + depth(found.getBrokerDepth()) + "</p>")
                .orElse(
                        "<p id='bilheteriaNode'><b>Bilheteria is not running on this server, or is still starting.</b></p>");
    }

    /** Money that waits for a person, with the command for each. */
    static String money(Optional<MoneyMXBean> money) {
        try {
            return money.map(found ->
                            lines("Payments in review", "bilheteria-give-back, bilheteria-assign", found.getReview())
                                    + lines(
                                            "Refunds in trouble",
                                            "bilheteria-retry-refund, bilheteria-stop-refund, bilheteria-note-return",
                                            found.getTroubled()))
                    .orElse("");
        } catch (IllegalStateException away) {
            return "<p>" + Html.of(Sales.sentence(away)) + "</p>";
        }
    }

    private static String lines(String what, String commands, String... lines) {
        if (lines.length == 0) {
            return "<p>" + what + ": none</p>";
        }
        return "<p>" + what + ": " + lines.length + ". On the box office's page /money, or by asadmin: " + commands
                + "</p>"
                + Arrays.stream(lines)
                        .limit(MOST_LINES)
                        .map(line -> "<li>" + Html.of(line) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String depth(long messages) {
        return messages < 0 ? "" : " (" + messages + " messages waiting)";
    }

    static String list(List<SaleMXBean> sales) {
        if (sales.isEmpty()) {
            return "<p>No sale is running on this server.</p>";
        }
        return TABLE
                + header("Sale", "Phase", "Free", "Held", "Sold", "Waiting", "Arrivals/s", "Calls/s", "PSP")
                + sales.stream().map(SaleHtml::readableRow).collect(Collectors.joining())
                + "</table>";
    }

    private static String readableRow(SaleMXBean sale) {
        try {
            return row(sale);
        } catch (IllegalStateException away) {
            return "<tr>" + link(sale, "Performance " + sale.getPerformance()) + "<td colspan='8'>"
                    + Html.of(Sales.sentence(away)) + "</td></tr>";
        }
    }

    private static String link(SaleMXBean sale, String text) {
        return "<td><a href='/bilheteria/sale.jsf?performance=" + sale.getPerformance() + "'>" + Html.of(text)
                + "</a></td>";
    }

    private static String row(SaleMXBean sale) {
        SectorFigures[] sectors = sale.getSectors();
        return "<tr>" + link(sale, sale.getTitle())
                + cells(
                        phase(sale),
                        sum(sectors, SectorFigures::getFree),
                        sum(sectors, SectorFigures::getHeld),
                        sum(sectors, SectorFigures::getSold),
                        sum(sectors, SectorFigures::getWaiting) + sum(sectors, SectorFigures::getLobby),
                        sale.getArrivalRate(),
                        sale.getCallRate(),
                        psp(sale))
                + "</tr>";
    }

    /** The figures of one sale, or why there are none now, in one element that can be replaced by a fresh one. */
    static String of(SaleMXBean sale) {
        try {
            return figures(sale);
        } catch (IllegalStateException away) {
            return opening(sale, "") + "><p><b>" + Html.of(Sales.sentence(away))
                    + ".</b> Figures come again by themselves.</p></div>";
        }
    }

    /** Its tag is still open; the page's script knows it by how it begins. */
    private static String opening(SaleMXBean sale, String phase) {
        return "<div id=\"bilheteriaFigures\" style=\"padding:0 10px\" data-performance=\"" + sale.getPerformance()
                + "\" data-phase=\"" + Html.of(phase) + "\"";
    }

    private static String figures(SaleMXBean sale) {
        SectorFigures[] sectors = sale.getSectors();
        Moment[] moments = sale.getMoments();
        return opening(sale, sale.getPhase()) + " data-paused=\""
                + !sale.getPausedFor().isEmpty() + "\" data-held=\"" + sum(sectors, SectorFigures::getHeld)
                + "\" data-lobby=\""
                + sum(sectors, SectorFigures::getLobby) + "\" data-waiting=\""
                + (sum(sectors, SectorFigures::getWaiting) + sum(sectors, SectorFigures::getLobby)) + "\">"
                + summary(sale) + sectors(sectors)
                + Chart.of("Arrivals per second", moments, Moment::getArrivals)
                + Chart.of("Calls per second", moments, Moment::getCalls)
                + Chart.of("Waiting", moments, Moment::getWaiting)
                + Chart.of("Tickets held", moments, Moment::getHeld)
                + Chart.of("Tickets sold", moments, Moment::getSold)
                + "</div>";
    }

    private static String summary(SaleMXBean sale) {
        return "<p style='font-size:110%'><b id='bilheteriaPhase'>" + phase(sale) + "</b> &nbsp; arrivals/s: "
                + sale.getArrivalRate() + " &nbsp; calls/s: " + sale.getCallRate() + " (limit per sector: "
                + (sale.getCallsPerSecond() == 0 ? "none" : sale.getCallsPerSecond()) + ") &nbsp; PSP: " + psp(sale)
                + " &nbsp; broker: "
                + (sale.getBrokerDepth() < 0 ? "does not tell" : sale.getBrokerDepth() + " messages waiting") + "</p>"
                + (sale.getMessage().isEmpty() ? "" : "<p>Message: <i>" + Html.of(sale.getMessage()) + "</i></p>");
    }

    private static String sectors(SectorFigures... sectors) {
        return TABLE
                + header(
                        "Sector",
                        "Capacity",
                        "Free",
                        "Held",
                        "Lapsing",
                        "Sold",
                        "Waiting",
                        "Not drawn",
                        "Last number",
                        "Called up to")
                + Arrays.stream(sectors)
                        .map(sector -> "<tr>"
                                + cells(
                                        Html.of(sector.getName()),
                                        sector.getCapacity(),
                                        sector.getFree(),
                                        sector.getHeld(),
                                        sector.getLapsing(),
                                        sector.getSold(),
                                        sector.getWaiting(),
                                        sector.getLobby(),
                                        sector.getLastNumber(),
                                        sector.getCalledUpTo())
                                + "</tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String phase(SaleMXBean sale) {
        String reason = sale.getPausedFor();
        return Html.of(reason.isEmpty() ? sale.getPhase() : sale.getPhase() + " (" + reason + ")");
    }

    private static String psp(SaleMXBean sale) {
        return answers(sale.isPspAnswering());
    }

    private static String answers(boolean does) {
        return does ? "answers" : "<b style='color:#ff8a80'>does not answer</b>";
    }

    private static int sum(SectorFigures[] sectors, ToIntFunction<SectorFigures> figure) {
        return Arrays.stream(sectors).mapToInt(figure).sum();
    }

    private static String header(String... names) {
        return "<tr>"
                + Arrays.stream(names).map(name -> "<th>" + name + "</th>").collect(Collectors.joining()) + "</tr>";
    }

    private static String cells(Object... texts) {
        return Arrays.stream(texts).map(text -> "<td>" + text + "</td>").collect(Collectors.joining());
    }
}
