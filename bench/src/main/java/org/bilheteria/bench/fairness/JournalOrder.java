package org.bilheteria.bench.fairness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the public journal says of each place's order. */
final class JournalOrder {

    private final Map<String, Long> arrived = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Boolean> late = new HashMap<>();

    /** @param lines as they are served */
    JournalOrder(String lines) {
        lines.lines().forEach(this::read);
    }

    private void read(String text) {
        JsonObject line = Json.createReader(new StringReader(text)).readObject();
        switch (line.getString("type")) {
            case "ARRIVED" -> {
                arrived.put(line.getString("place"), line.getJsonNumber("seq").longValue());
                late.put(line.getString("place"), line.getBoolean("late"));
            }
            case "NUMBERED" ->
                numbers.put(
                        line.getString("place"), line.getJsonNumber("number").longValue());
            default -> {
                // says nothing about the order
            }
        }
    }

    /** The line in which it is written that the place arrived: they are written as they are processed. */
    long processed(String place) {
        return Objects.requireNonNull(arrived.get(place), place);
    }

    long number(String place) {
        return Objects.requireNonNull(numbers.get(place), place);
    }

    boolean late(String place) {
        return Objects.requireNonNull(late.get(place), place);
    }
}
