package org.bilheteria.boxoffice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organiser changes of a sale; what is absent stays.
 *
 * @param capacities new capacity by sector
 */
public record SaleChange(
        Optional<Instant> startsAt,
        Optional<Instant> lobbyOpensAt,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<String> message,
        Optional<Integer> callsPerSecond,
        Map<Integer, Integer> capacities) {

    private static final int LONGEST_MESSAGE = 60;

    private static final SaleChange NOTHING = new SaleChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    public static SaleChange nothing() {
        return NOTHING;
    }

    /** What those who wait are told; empty text for nothing. */
    public SaleChange telling(String text) {
        return new SaleChange(startsAt, lobbyOpensAt, opensAt, closesAt, Optional.of(text), callsPerSecond, capacities);
    }

    /** @param calls per second and sector; 0 for no limit */
    public SaleChange calling(int calls) {
        return new SaleChange(startsAt, lobbyOpensAt, opensAt, closesAt, message, Optional.of(calls), capacities);
    }

    public SaleChange resizing(int sector, int capacity) {
        return new SaleChange(
                startsAt, lobbyOpensAt, opensAt, closesAt, message, callsPerSecond, Map.of(sector, capacity));
    }

    /** For the audit log: what becomes what. */
    String inWords() {
        List<String> words = new ArrayList<>();
        startsAt.ifPresent(instant -> words.add("startsAt " + instant));
        lobbyOpensAt.ifPresent(instant -> words.add("lobbyOpensAt " + instant));
        opensAt.ifPresent(instant -> words.add("opensAt " + instant));
        closesAt.ifPresent(instant -> words.add("closesAt " + instant));
        callsPerSecond.ifPresent(calls -> words.add("callsPerSecond " + calls));
        message.ifPresent(text ->
                words.add("message \"" + text.substring(0, Math.min(LONGEST_MESSAGE, text.length())) + '"'));
        capacities.forEach((sector, capacity) -> words.add("capacity of sector " + sector + ' ' + capacity));
        return String.join(", ", words.subList(0, Math.min(8, words.size()))) + (words.size() > 8 ? ", ..." : "");
    }
}
