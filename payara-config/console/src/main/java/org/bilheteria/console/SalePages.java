package org.bilheteria.console;

import com.sun.jsftemplating.layout.descriptors.handler.HandlerContext;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.bilheteria.steering.jmx.SectorFigures;
import org.jspecify.annotations.Nullable;

/** The handlers of the console's pages, named in {@code META-INF/jsftemplating/Handler.map}. */
public final class SalePages {

    private static final String UNKNOWN = "There is no such sale on this server, or Bilheteria is not running.";

    private SalePages() {}

    /** All sales, as a table. */
    public static void sales(HandlerContext context) {
        context.setOutputValue(
                "html", SaleHtml.node(Sales.node()) + SaleHtml.list(Sales.all()) + SaleHtml.money(Sales.money()));
    }

    /** One sale, with what its fields begin with. */
    public static void sale(HandlerContext context) {
        Optional<SaleMXBean> found = Sales.of((String) context.getInputValue("performance"));
        if (found.isEmpty()) {
            context.setOutputValue("title", "Bilheteria");
            context.setOutputValue("about", UNKNOWN);
            return;
        }
        SaleMXBean sale = found.get();
        context.setOutputValue("html", SaleHtml.of(sale));
        try {
            fields(context, sale);
        } catch (IllegalStateException away) {
            context.setOutputValue("title", "Performance " + sale.getPerformance());
            context.setOutputValue(
                    "about", "Load this page again when there are figures, to have what can be changed.");
        }
    }

    private static void fields(HandlerContext context, SaleMXBean sale) {
        SectorFigures[] sectors = sale.getSectors();
        context.setOutputValue("title", sale.getTitle());
        context.setOutputValue("about", "Performance " + sale.getPerformance() + ". Figures are at most a second old.");
        context.setOutputValue("calls", Integer.toString(sale.getCallsPerSecond()));
        context.setOutputValue("message", sale.getMessage());
        context.setOutputValue(
                "sectors",
                Arrays.stream(sectors)
                        .map(sector -> Integer.toString(sector.getSector()))
                        .toArray(String[]::new));
        context.setOutputValue(
                "sectorNames",
                Arrays.stream(sectors)
                        .map(sector -> sector.getName() + " (" + sector.getCapacity() + ")")
                        .toArray(String[]::new));
    }

    /** Answers with the figures alone, for the page that keeps itself fresh. */
    public static void answer(HandlerContext context) {
        FacesContext faces = context.getFacesContext();
        String html = Sales.of((String) context.getInputValue("performance"))
                .map(SaleHtml::of)
                .orElse(UNKNOWN);
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/html; charset=UTF-8");
        external.setResponseHeader("Cache-Control", "no-store");
        try {
            external.getResponseOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** Pulls a lever, and says which page tells how it went. */
    public static void pull(HandlerContext context) {
        String performance = (String) context.getInputValue("performance");
        try {
            SaleMXBean sale = Sales.of(performance).orElseThrow(() -> new IllegalStateException(UNKNOWN));
            Lever.named((String) context.getInputValue("lever"))
                    .orElseThrow()
                    .pull(
                            sale,
                            (String) context.getInputValue("sector"),
                            (String) context.getInputValue("value"),
                            "console " + context.getInputValue("user"));
            context.setOutputValue("next", next(performance, "success", "Done. The sale is " + sale.getPhase() + "."));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            context.setOutputValue("next", next(performance, "error", Sales.sentence(refused)));
        }
    }

    /** Decides about money that waits for a person, and says which page tells how it went. */
    public static void decide(HandlerContext context) {
        try {
            MoneyMXBean money = Sales.money().orElseThrow(() -> new IllegalStateException(UNKNOWN));
            Decision.named((String) context.getInputValue("act"))
                    .orElseThrow()
                    .take(
                            money,
                            Decision.Subject.of(
                                    context.getInputValue("subject"),
                                    context.getInputValue("other"),
                                    context.getInputValue("amount")),
                            "console " + context.getInputValue("user"));
            context.setOutputValue("next", told("sales.jsf?", "success", "Done."));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            context.setOutputValue("next", told("sales.jsf?", "error", Sales.sentence(refused)));
        }
    }

    private static String next(@Nullable String performance, String type, String summary) {
        return told("sale.jsf?performance=" + encoded("" + performance) + "&", type, summary);
    }

    /** @param page with its query, open for more */
    private static String told(String page, String type, String summary) {
        return "/bilheteria/" + page + "alertType=" + type + "&alertSummary=" + encoded(summary);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
