package org.bilheteria.web.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.boxoffice.PerformancePlan;
import org.bilheteria.boxoffice.PerformancePlan.SectorPlan;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.Money;

/**
 * A new performance as it was typed. Times are Brasília's. What is left out and has a usual value has it: half price is half,
 * the half-price quota 40 % (Lei 12.933/2013). A row of the sectors without a name is none.
 */
final class PlanForm {

    static final List<String> SECTOR_FIELDS = List.of("sectorName", "capacity", "fullPrice", "halfPrice", "halfQuota");

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final int LONGEST = 200;
    private static final int LARGEST_SECTOR = 1_000_000;

    private final Function<String, String> fields;
    private final Set<String> wrong = new LinkedHashSet<>();

    /** @param fields what was typed, by name; empty text for nothing. Those of sector n end with n, from 0 */
    PlanForm(Function<String, String> fields) {
        this.fields = fields;
    }

    /** Names of fields that make no sense; a plan is only worth something when there are none. */
    Set<String> wrong() {
        return wrong;
    }

    /** @return the plan; null when a field is wrong */
    PerformancePlan plan(int rows) {
        String title = text("title");
        String venue = text("venue");
        Instant startsAt = moment("startsAt");
        SaleWindow window = window();
        int limit = number("limitPerBuyer", 1, 100);
        int half = number("halfPerBuyer", 0, 100);
        List<SectorPlan> sectors = sectors(rows);
        return wrong.isEmpty() ? new PerformancePlan(title, venue, startsAt, window, limit, half, sectors) : null;
    }

    private SaleWindow window() {
        Instant lobby = moment("lobbyOpensAt");
        Instant opens = moment("opensAt");
        Instant closes = moment("closesAt");
        if (lobby == null || opens == null || closes == null) {
            return null;
        }
        if (opens.isBefore(lobby)) {
            wrong.add("lobbyOpensAt");
        }
        if (!opens.isBefore(closes)) {
            wrong.add("closesAt");
        }
        return wrong.contains("lobbyOpensAt") || wrong.contains("closesAt")
                ? null
                : new SaleWindow(lobby, opens, closes);
    }

    private List<SectorPlan> sectors(int rows) {
        List<SectorPlan> sectors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            if (!typed("sectorName" + row).isEmpty()) {
                if (!names.add(typed("sectorName" + row))) {
                    wrong.add("sectorName" + row);
                }
                sectors.add(sector(row));
            }
        }
        if (sectors.isEmpty()) {
            wrong.add("sectorName0");
        }
        return sectors;
    }

    private SectorPlan sector(int row) {
        int capacity = number("capacity" + row, 1, LARGEST_SECTOR);
        Money full = price("fullPrice" + row);
        Money half = typed("halfPrice" + row).isEmpty() ? halfOf(full) : price("halfPrice" + row);
        int quota = typed("halfQuota" + row).isEmpty() ? capacity * 2 / 5 : number("halfQuota" + row, 0, capacity);
        String name = typed("sectorName" + row);
        if (name.length() > 80) {
            wrong.add("sectorName" + row);
        }
        return full == null || half == null
                ? null
                : new SectorPlan(name, capacity, quota, new SectorPrices(full, half));
    }

    private static Money halfOf(Money full) {
        return full == null ? null : new Money(Math.max(1, (full.cents() + 1) / 2));
    }

    private String typed(String name) {
        return fields.apply(name).strip();
    }

    private String text(String name) {
        String text = typed(name);
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.add(name);
        }
        return text;
    }

    private Instant moment(String name) {
        try {
            return LocalDateTime.parse(typed(name)).atZone(BRASILIA).toInstant();
        } catch (DateTimeException notAMoment) {
            wrong.add(name);
            return null;
        }
    }

    private int number(String name, int least, int most) {
        String text = typed(name).replace(".", "");
        if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong.add(name);
        return least;
    }

    /** As people write it: 795, 795,00, 1.795,00 or 795.00. */
    private Money price(String name) {
        String text = typed(name).replaceAll("^R\\$\\s*", "");
        String plain = text.contains(",") ? text.replace(".", "").replace(',', '.') : text;
        if (plain.matches("[0-9]{1,8}(\\.[0-9]{2})?") && new BigDecimal(plain).signum() > 0) {
            return new Money(new BigDecimal(plain).movePointRight(2).longValueExact());
        }
        wrong.add(name);
        return null;
    }
}
