package org.bilheteria.web.organiser;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Money;
import org.bilheteria.web.shared.Times;
import org.jspecify.annotations.Nullable;

/** Fields as people type them, read one by one; those that make no sense are remembered by name. Times are Brasília's. */
public final class TypedFields {

    private final Function<String, String> fields;
    private final Set<String> wrong = new LinkedHashSet<>();

    /** @param fields what was typed, by name; empty text for nothing */
    public TypedFields(Function<String, String> fields) {
        this.fields = fields;
    }

    /** As a field for a moment has it: to the minute. */
    public static String text(Instant moment) {
        return LocalDateTime.ofInstant(moment, Brasilia.TIME)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** As a field for a price has it: with a comma, in every language, as reais are written. */
    static String text(Money price) {
        return price.toString().replace('.', ',');
    }

    /** Names of fields that make no sense; what was read is only worth something when there are none. */
    public Set<String> wrong() {
        return wrong;
    }

    public void mark(String name) {
        wrong.add(name);
    }

    public String typed(String name) {
        return fields.apply(name).strip();
    }

    /**
     * What fields make together, by its own rules: those it names as wrong are marked.
     *
     * @param wrong hears each name that it gives, and marks where that stands here
     * @return null when something is wrong
     */
    public <T> @Nullable T made(Supplier<T> thing, Consumer<String> wrong) {
        try {
            return thing.get();
        } catch (InvalidFields invalid) {
            invalid.fields().keySet().forEach(wrong);
            return null;
        }
    }

    /** Null when it is wrong. */
    public @Nullable Instant moment(String name) {
        try {
            return Times.meant(
                    LocalDateTime.parse(typed(name)).atZone(Brasilia.TIME).toInstant());
        } catch (DateTimeException notAMoment) {
            mark(name);
            return null;
        }
    }

    /**
     * A whole number, with points between thousands or without; 1.5 is none.
     *
     * @param standIn what counts for a field that is no number, so that the others can be looked at
     */
    int number(String name, int standIn) {
        String text = typed(name);
        if (text.matches("[0-9]{1,9}") || text.matches("[0-9]{1,3}(\\.[0-9]{3}){1,2}")) {
            return Integer.parseInt(text.replace(".", ""));
        }
        mark(name);
        return standIn;
    }

    /** As people write it: 795, 795,00, 1.795,00, 1.795 or 795.00. Null when it is wrong. */
    public @Nullable Money price(String name) {
        String text = typed(name).replaceAll("^R\\$\\s*", "");
        boolean thousands = text.matches("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{2})?");
        String plain = (thousands ? text.replace(".", "") : text).replace(',', '.');
        if (plain.matches("[0-9]{1,8}(\\.[0-9]{2})?")) {
            return new Money(new BigDecimal(plain).movePointRight(2).longValueExact());
        }
        mark(name);
        return null;
    }
}
