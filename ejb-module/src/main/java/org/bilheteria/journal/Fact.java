package org.bilheteria.journal;

import java.time.Instant;
import org.bilheteria.shared.UtcMicros;

/** One fact of the public journal: its type and what it says, in the contract's order. Made by {@link Facts}. */
public final class Fact {

    private final String type;
    private final StringBuilder facts = new StringBuilder(160);

    private Fact(String type) {
        this.type = type;
    }

    static Fact of(String type) {
        return new Fact(type);
    }

    Fact and(String name, long value) {
        name(name).append(value);
        return this;
    }

    Fact and(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    Fact and(String name, Instant value) {
        return and(name, UtcMicros.text(value));
    }

    /** The values are ids, hex, durations and constants: none needs escaping, and anything that would is refused. */
    Fact and(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                throw new IllegalArgumentException("Not a plain value for " + name);
            }
        }
        name(name).append('"').append(value).append('"');
        return this;
    }

    private StringBuilder name(String name) {
        return facts.append(",\"").append(name).append("\":");
    }

    public String type() {
        return type;
    }

    /** {@code ,"name":value,...}: the middle of a journal line. */
    CharSequence facts() {
        return facts;
    }
}
