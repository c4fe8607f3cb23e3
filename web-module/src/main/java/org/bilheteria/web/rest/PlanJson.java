package org.bilheteria.web.rest;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.boxoffice.PerformancePlan;
import org.bilheteria.boxoffice.SaleChange;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/** An organiser's plan of a performance, and his changes to it, as the contract writes them. */
final class PlanJson {

    private static final int LARGEST_SECTOR = 1_000_000;
    private static final int MOST_CALLS = 1_000_000;

    private PlanJson() {}

    /** @param settings the limits a plan has that names none */
    static PerformancePlan plan(JsonBody json, Settings settings) {
        return new PerformancePlan(
                text(json, "title", 200),
                text(json, "venue", 200),
                instant(json.string("startsAt")),
                new SaleWindow(
                        instant(json.string("lobbyOpensAt")),
                        instant(json.string("opensAt")),
                        instant(json.string("closesAt"))),
                between(
                        json.integer("limitPerBuyer", settings.limitPerBuyer(), Refusal.INVALID),
                        "limitPerBuyer",
                        1,
                        100),
                between(json.integer("halfPerBuyer", settings.halfPerBuyer(), Refusal.INVALID), "halfPerBuyer", 0, 100),
                sectors(json));
    }

    static SaleChange change(JsonBody json) {
        return new SaleChange(
                json.optionalString("startsAt").map(PlanJson::instant),
                json.optionalString("lobbyOpensAt").map(PlanJson::instant),
                json.optionalString("opensAt").map(PlanJson::instant),
                json.optionalString("closesAt").map(PlanJson::instant),
                message(json),
                json.optionalInteger("callsPerSecond").map(calls -> between(calls, "callsPerSecond", 0, MOST_CALLS)),
                capacities(json));
    }

    private static Optional<String> message(JsonBody json) {
        Optional<String> message = json.optionalString("message");
        if (message.filter(text -> text.length() > 500).isPresent()) {
            throw invalid("message has at most 500 characters");
        }
        return message;
    }

    private static Map<Integer, Integer> capacities(JsonBody json) {
        Map<Integer, Integer> capacities = new HashMap<>();
        for (JsonObject sector : json.objects("sectors")) {
            JsonBody one = JsonBody.of(sector);
            capacities.put(
                    Ids.number(one.string("id")),
                    between(one.integer("capacity", -1, Refusal.INVALID), "capacity", 0, LARGEST_SECTOR));
        }
        return capacities;
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
        if (sectors.isEmpty() || sectors.size() > 100 || names < sectors.size()) {
            throw invalid("A performance has 1 to 100 sectors with different names");
        }
        return sectors;
    }

    private static PerformancePlan.SectorPlan sector(JsonBody json) {
        int capacity = between(json.integer("capacity", 0, Refusal.INVALID), "capacity", 1, LARGEST_SECTOR);
        // 40 % of each sector, Lei 12.933/2013, unless the organiser gives more or says otherwise.
        int quota = json.integer("halfQuota", capacity * 2 / 5, Refusal.INVALID);
        return new PerformancePlan.SectorPlan(
                text(json, "name", 80),
                capacity,
                between(quota, "halfQuota", 0, capacity),
                new SectorPrices(money(json.string("fullPrice")), money(json.string("halfPrice"))));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notAnInstant) {
            throw invalid("An instant is written like 2026-09-04T13:00:00Z");
        }
    }

    private static Money money(String text) {
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
        String text = json.string(name).strip();
        if (text.isEmpty() || text.length() > longest) {
            throw invalid(name + " has 1 to " + longest + " characters");
        }
        return text;
    }

    private static int between(int number, String name, int least, int most) {
        if (number < least || number > most) {
            throw invalid(name + " is a number from " + least + " to " + most);
        }
        return number;
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID, detail);
    }
}
