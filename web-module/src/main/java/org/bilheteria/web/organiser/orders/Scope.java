package org.bilheteria.web.organiser.orders;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which purchases are meant, as an address writes it: {@code 16} for all of a performance, {@code 16.31} for one of its sectors.
 *
 * @param sector empty for all
 */
record Scope(int performance, Optional<Integer> sector) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,9}))?");

    /** Empty for what is none. */
    static Optional<Scope> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Scope(
                        Integer.parseInt(written.group(1)),
                        Optional.ofNullable(written.group(2)).map(Integer::valueOf)))
                : Optional.empty();
    }

    String text() {
        return performance + sector.map(id -> "." + id).orElse("");
    }
}
