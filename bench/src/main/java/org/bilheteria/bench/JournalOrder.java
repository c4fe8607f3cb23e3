package org.bilheteria.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the public journal says of each place's order. */
public final class JournalOrder {

    private final Map<String, Long> arrived = new HashMap<>();
    private final Map<String, Instant> stamps = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Boolean> late = new HashMap<>();

    /** @param lines as they are served */
    public JournalOrder(String lines) {
        lines.lines().forEach(this::read);
    }

    private void read(String text) {
        JsonObject line = Json.createReader(new StringReader(text)).readObject();
        switch (line.getString("type")) {
            case "ARRIVED" -> {
                arrived.put(line.getString("place"), line.getJsonNumber("seq").longValue());
                stamps.put(line.getString("place"), Instant.parse(line.getString("stamp")));
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
    public long processed(String place) {
        return Objects.requireNonNull(arrived.get(place), place);
    }

    public long number(String place) {
        return Objects.requireNonNull(numbers.get(place), place);
    }

    /** All that have a number. */
    public Set<String> numbered() {
        return Set.copyOf(numbers.keySet());
    }

    /** When the place arrived, by the door or the gate. */
    public Instant stamp(String place) {
        return Objects.requireNonNull(stamps.get(place), place);
    }

    /** Whether it entered a later window than its stamp's, because that was drawn already. */
    public boolean late(String place) {
        return Objects.requireNonNull(late.get(place), place);
    }
}
