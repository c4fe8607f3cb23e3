package org.bilheteria.privacy;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.UtcMicros;

/** One thing of an export, as the contracts write it: instants in UTC, money as text, what is not known as null. */
final class Entry {

    private final JsonObjectBuilder json = Json.createObjectBuilder();

    Entry with(String name, String text) {
        json.add(name, text);
        return this;
    }

    Entry with(String name, long number) {
        json.add(name, number);
        return this;
    }

    Entry with(String name, boolean so) {
        json.add(name, so);
        return this;
    }

    Entry with(String name, Instant moment) {
        return with(name, UtcMicros.text(moment));
    }

    Entry with(String name, Money money) {
        return with(name, money.toString());
    }

    Entry with(String name, Entry part) {
        json.add(name, part.json);
        return this;
    }

    Entry with(String name, JsonArray parts) {
        json.add(name, parts);
        return this;
    }

    Entry withMoment(String name, Optional<Instant> moment) {
        return withText(name, moment.map(UtcMicros::text));
    }

    Entry withText(String name, Optional<String> text) {
        text.ifPresentOrElse(given -> json.add(name, given), () -> json.addNull(name));
        return this;
    }

    /** As many entries as there are things. */
    static <T> JsonArray list(Collection<T> things, Function<T, Entry> telling) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        things.forEach(thing -> list.add(telling.apply(thing).json));
        return list.build();
    }

    JsonObjectBuilder json() {
        return json;
    }
}
