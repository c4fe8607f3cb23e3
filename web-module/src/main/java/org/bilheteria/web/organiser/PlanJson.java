package org.bilheteria.web.organiser;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.shared.Times;

/** An organiser's plan of a performance as the contract writes it. What a plan may be is the plan's own business. */
public final class PlanJson {

    private PlanJson() {}

    /** @param settings the limits a plan has that names none */
    static PerformancePlan plan(JsonBody json, Settings settings) {
        return new PerformancePlan(
                json.string("title").strip(),
                json.string("venue").strip(),
                instant(json, "startsAt"),
                new SaleWindow(instant(json, "lobbyOpensAt"), instant(json, "opensAt"), instant(json, "closesAt")),
                json.integer("limitPerBuyer", settings.limitPerBuyer(), Refusal.INVALID),
                json.integer("halfPerBuyer", settings.halfPerBuyer(), Refusal.INVALID),
                sectors(json));
    }

    private static List<SectorPlan> sectors(JsonBody json) {
        List<SectorPlan> sectors = new ArrayList<>();
        for (JsonObject sector : json.objects("sectors")) {
            sectors.add(nth(sectors.size(), JsonBody.of(sector), PlanJson::sector));
        }
        return sectors;
    }

    /** What is wrong with it is said of {@code sectors[n]}. */
    static <T> T nth(int n, JsonBody json, Function<JsonBody, T> read) {
        try {
            return read.apply(json);
        } catch (InvalidFields wrong) {
            throw wrong.within("sectors[" + n + "].");
        }
    }

    static SectorPlan sector(JsonBody json) {
        int capacity = json.integer("capacity", 0, Refusal.INVALID);
        return new SectorPlan(
                json.string("name").strip(),
                capacity,
                json.integer("halfQuota", SectorPlan.usualQuota(capacity), Refusal.INVALID),
                new SectorPrices(money(json, "fullPrice"), money(json, "halfPrice")));
    }

    private static Instant instant(JsonBody json, String name) {
        return instant(name, json.string(name));
    }

    public static Instant instant(String name, String text) {
        try {
            return Times.instant(text);
        } catch (DateTimeException notAnInstant) {
            throw wrong(name, "must be an instant written like 2026-09-04T13:00:00Z");
        }
    }

    private static Money money(JsonBody json, String name) {
        return money(name, json.string(name));
    }

    static Money money(String name, String text) {
        try {
            return Money.of(text);
        } catch (NumberFormatException notAnAmount) {
            throw wrong(name, "must be a price written like 120.00");
        }
    }

    private static InvalidFields wrong(String name, String rule) {
        return new InvalidFields(Map.of(name, Flaw.INVALID), name + " " + rule);
    }

    static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID, detail);
    }
}
