package org.bilheteria.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.boxoffice.SaleChange;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The times of a sale as fields of a form: to the minute, Brasília's. A field left as it was changes nothing. */
final class SaleTimesForm {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    private SaleTimesForm() {}

    static String text(String name, Performance performance) {
        Instant instant = switch (name) {
            case "startsAt" -> performance.startsAt();
            case "lobbyOpensAt" -> performance.lobbyOpensAt();
            case "opensAt" -> performance.opensAt();
            case "closesAt" -> performance.closesAt();
            default -> throw new IllegalArgumentException(name);
        };
        return LocalDateTime.ofInstant(instant, BRASILIA)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** @throws Refused INVALID when a field is no time */
    static SaleChange of(Function<String, String> fields, Performance performance) {
        return new SaleChange(
                changed("startsAt", fields, performance),
                changed("lobbyOpensAt", fields, performance),
                changed("opensAt", fields, performance),
                changed("closesAt", fields, performance),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Optional<Instant> changed(String name, Function<String, String> fields, Performance performance) {
        String typed = fields.apply(name);
        if (typed.isEmpty() || typed.equals(text(name, performance))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(BRASILIA).toInstant());
        } catch (DateTimeException notAMoment) {
            throw new Refused(Refusal.INVALID, name + " is a date and a time");
        }
    }
}
