package org.bilheteria.sale;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.catalogue.face.AgeRating;
import org.bilheteria.catalogue.face.FaceOffice;
import org.bilheteria.catalogue.face.ShowFacts;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/**
 * Puts the catalogue shipped as data ({@code catalogue.json}) on sale at the first start, so that a newcomer sees lobby,
 * opening, number, hold and payment within two minutes. {@code bilheteria.demo=false} leaves the catalogue empty.
 */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoCatalogue {

    private static final String ACTOR = "the shipped catalogue";

    /** Shows start at this hour, in UTC. */
    private static final int STARTS_AT_HOUR = 17;

    @Inject
    Settings settings;

    @Inject
    Catalogue catalogue;

    @Inject
    SaleOffice office;

    @Inject
    FaceOffice faces;

    @Inject
    Clock clock;

    @PostConstruct
    void fill() {
        if (settings.demo() && catalogue.performances().isEmpty()) {
            Instant now = UtcMicros.now(clock);
            JsonObject shipped = read();
            for (JsonObject performance : shipped.getJsonArray("performances").getValuesAs(JsonObject.class)) {
                int id = office.create(plan(shipped, performance, now), ACTOR);
                faces.say(id, facts(shipped, performance), Optional.empty(), ACTOR);
            }
        }
    }

    private static ShowFacts facts(JsonObject shipped, JsonObject performance) {
        return new ShowFacts(
                performance.getString("description") + "\n\n" + shipped.getString("description"),
                Optional.of(Duration.parse(shipped.getString("gatesBefore"))),
                AgeRating.coded(shipped.getString("ageRating")),
                shipped.getString("address"));
    }

    private JsonObject read() {
        InputStream data = DemoCatalogue.class.getResourceAsStream("/catalogue.json");
        try (JsonReader reader = Json.createReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return reader.readObject();
        }
    }

    private PerformancePlan plan(JsonObject shipped, JsonObject performance, Instant now) {
        Instant day = now.atOffset(ZoneOffset.UTC)
                .plus(Period.ofDays(performance.getInt("startsInDays")))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        Instant opens = now.plus(Duration.parse(performance.getString("opens")));
        return new PerformancePlan(
                performance.getString("title"),
                shipped.getString("venue"),
                day.plus(STARTS_AT_HOUR, ChronoUnit.HOURS),
                new SaleWindow(
                        now.plus(Duration.parse(shipped.getString("lobbyOpens"))),
                        opens,
                        opens.plus(Duration.parse(shipped.getString("closesAfter")))),
                shipped.getInt("limitPerBuyer"),
                shipped.getInt("halfPerBuyer"),
                sectors(shipped));
    }

    private static List<PerformancePlan.SectorPlan> sectors(JsonObject shipped) {
        return shipped.getJsonArray("sectors").getValuesAs(JsonObject.class).stream()
                .map(sector -> new PerformancePlan.SectorPlan(
                        sector.getString("name"),
                        sector.getInt("capacity"),
                        sector.getInt("halfQuota"),
                        new SectorPrices(
                                Money.of(sector.getString("fullPrice")), Money.of(sector.getString("halfPrice")))))
                .toList();
    }
}
