package org.bilheteria.it;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in an example for what differs from run to run: <code>{name}</code> for any text, which is then known by this name,
 * {@code …} for any text, and each point in time for any other.
 */
final class Placeholders {

    private static final Pattern SIGN = Pattern.compile("\\{([a-zA-Z]+)}|…");

    private final Map<String, String> known;

    Placeholders(Map<String, String> known) {
        this.known = new TreeMap<>(known);
    }

    Placeholders copy() {
        return new Placeholders(known);
    }

    Map<String, String> known() {
        return known;
    }

    /** The text with what is known in the place of the names. */
    String fill(String text) {
        Matcher sign = SIGN.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (sign.find()) {
            sign.appendReplacement(filled, Matcher.quoteReplacement(value(sign.group(1))));
        }
        return sign.appendTail(filled).toString();
    }

    private String value(String name) {
        if (name == null || !known.containsKey(name)) {
            throw new AssertionError("Nothing before says what {" + name + "} is");
        }
        return known.get(name);
    }

    /** @throws AssertionError when what was found is not what is written; what is new is known from here on */
    void match(String where, String written, String found) {
        if (isTime(written) && isTime(found)) {
            return;
        }
        Matcher read = pattern(written).matcher(found);
        if (!read.matches()) {
            throw new AssertionError(where + ": written is " + fillKnown(written) + ", found was " + found);
        }
        Matcher sign = SIGN.matcher(written);
        while (sign.find()) {
            if (sign.group(1) != null && !known.containsKey(sign.group(1))) {
                known.put(sign.group(1), read.group(sign.group(1)));
            }
        }
    }

    private Pattern pattern(String written) {
        Matcher sign = SIGN.matcher(written);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (sign.find()) {
            pattern.append(Pattern.quote(written.substring(end, sign.start()))).append(any(sign.group(1)));
            end = sign.end();
        }
        return Pattern.compile(pattern + Pattern.quote(written.substring(end)), Pattern.DOTALL);
    }

    private String any(String name) {
        if (name == null) {
            return ".*?";
        }
        return known.containsKey(name) ? Pattern.quote(known.get(name)) : "(?<" + name + ">.+?)";
    }

    private String fillKnown(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
