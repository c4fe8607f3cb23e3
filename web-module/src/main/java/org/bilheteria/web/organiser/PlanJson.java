package org.bilheteria.web.organiser;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.rest.JsonBody;

/** An organiser's plan of a performance as the contract writes it. */
final class PlanJson {

    private PlanJson() {}

    /** @param settings the limits a plan has that names none */
    static PerformancePlan plan(JsonBody json, Settings settings) {
        return new PerformancePlan(
                text(json, "title", Bounds.LONGEST_TEXT),
                text(json, "venue", Bounds.LONGEST_TEXT),
                instant(json.string("startsAt")),
                new SaleWindow(
                        instant(json.string("lobbyOpensAt")),
                        instant(json.string("opensAt")),
                        instant(json.string("closesAt"))),
                between(
                        json.integer("limitPerBuyer", settings.limitPerBuyer(), Refusal.INVALID),
                        "limitPerBuyer",
                        1,
                        Bounds.MOST_TICKETS),
                between(
                        json.integer("halfPerBuyer", settings.halfPerBuyer(), Refusal.INVALID),
                        "halfPerBuyer",
                        0,
                        Bounds.MOST_TICKETS),
                sectors(json));
    }

    private static List<PerformancePlan.SectorPlan> sectors(JsonBody json) {
        List<PerformancePlan.SectorPlan> sectors = new ArrayList<>();
        for (JsonObject sector : json.objects("sectors")) {
            sectors.add(sector(JsonBody.of(sector)));
        }
        long names = sectors.stream()
                .map(PerformancePlan.SectorPlan::name)
                .distinct()
                .count();
        if (sectors.isEmpty() || sectors.size() > Bounds.MOST_SECTORS || names < sectors.size()) {
            throw invalid("A performance has 1 to " + Bounds.MOST_SECTORS + " sectors with different names");
        }
        return sectors;
    }

    static PerformancePlan.SectorPlan sector(JsonBody json) {
        int capacity = between(json.integer("capacity", 0, Refusal.INVALID), "capacity", 1, Bounds.LARGEST_SECTOR);
        // 40 % of each sector, Lei 12.933/2013, unless the organiser gives more or says otherwise.
        int quota = json.integer("halfQuota", capacity * 2 / 5, Refusal.INVALID);
        return new PerformancePlan.SectorPlan(
                text(json, "name", Bounds.LONGEST_NAME),
                capacity,
                between(quota, "halfQuota", 0, capacity),
                new SectorPrices(money(json.string("fullPrice")), money(json.string("halfPrice"))));
    }

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notAnInstant) {
            throw invalid("An instant is written like 2026-09-04T13:00:00Z");
        }
    }

    static Money money(String text) {
        try {
            Money price = Money.of(text);
            if (price.cents() > 0) {
                return price;
            }
        } catch (NumberFormatException notAnAmount) {
            // said below
        }
        // PIX knows no charge of nothing.
        throw invalid("A price is more than nothing and written like 120.00");
    }

    private static String text(JsonBody json, String name, int longest) {
        return text(json.string(name), name, longest);
    }

    static String text(String given, String name, int longest) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw invalid(name + " has 1 to " + longest + " characters");
        }
        return text;
    }

    static int between(int number, String name, int least, int most) {
        if (number < least || number > most) {
            throw invalid(name + " is a number from " + least + " to " + most);
        }
        return number;
    }

    static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID, detail);
    }
}
