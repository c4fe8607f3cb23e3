package org.bilheteria.catalogue.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.FieldCheck;

/**
 * What there is to know of a show beside its name, place and time.
 *
 * @param description plain text, a blank line between paragraphs; empty for nothing
 * @param gatesBefore how long before the show the gates open, in whole minutes
 * @param address where the venue is; empty for nothing
 */
public record ShowFacts(
        String description, Optional<Duration> gatesBefore, Optional<AgeRating> rating, String address) {

    /** Characters of a description. */
    public static final int LONGEST_DESCRIPTION = 4_000;

    /** Characters of an address. */
    public static final int LONGEST_ADDRESS = 200;

    public static final ShowFacts NONE = new ShowFacts("", Optional.empty(), Optional.empty(), "");

    /** Nobody stands at a gate for longer. */
    private static final Duration EARLIEST = Duration.ofHours(24);

    /** @throws org.bilheteria.shared.InvalidFields naming description, gatesOpenAt or address */
    public ShowFacts {
        description = tidy(description);
        address = address.strip().replaceAll("\\s+", " ");
        FieldCheck check = new FieldCheck()
                .atMost("description", description, LONGEST_DESCRIPTION)
                .atMost("address", address, LONGEST_ADDRESS)
                .that(keepable(description), "description", "must be text")
                .that(keepable(address), "address", "must be text");
        gatesBefore.ifPresent(before -> check.that(
                !before.isNegative() && before.compareTo(EARLIEST) <= 0,
                "gatesOpenAt",
                "must be within the 24 hours before the show starts"));
        check.refuse();
    }

    /** The same, for whoever says the moment. @param startsAt of the show */
    public static ShowFacts of(
            String description,
            Optional<Instant> gatesOpenAt,
            Optional<AgeRating> rating,
            String address,
            Instant startsAt) {
        return new ShowFacts(
                description,
                gatesOpenAt.map(gates -> Duration.ofMinutes(
                        Math.floorDiv(Duration.between(gates, startsAt).getSeconds(), 60))),
                rating,
                address);
    }

    /** When the gates open, of a show that starts then. */
    public Optional<Instant> gatesOpenAt(Instant startsAt) {
        return gatesBefore.map(startsAt::minus);
    }

    /** The same as people read it: the hour, and the day where it is another one than the show's. */
    public Optional<String> gatesText(Instant startsAt, Locale language) {
        return gatesOpenAt(startsAt).map(gates -> {
            boolean sameDay = gates.atZone(Brasilia.TIME)
                    .toLocalDate()
                    .equals(startsAt.atZone(Brasilia.TIME).toLocalDate());
            return sameDay ? Brasilia.hour(gates, language) : Brasilia.moment(gates, startsAt, language);
        });
    }

    public List<String> paragraphs() {
        return description.isEmpty() ? List.of() : Arrays.asList(description.split("\n\n"));
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .replaceAll("[ \\u00a0]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static boolean keepable(String text) {
        return text.chars().noneMatch(letter -> Character.isISOControl(letter) && letter != '\n');
    }
}
