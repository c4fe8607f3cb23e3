package org.bilheteria.simulator.brcode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tag-length-value text: two digits of tag, two of length, then that many characters. */
final class Fields {

    private static final int HEADER = 4;

    private Fields() {}

    static String field(String tag, String value) {
        if (value.isEmpty() || value.length() > 99) {
            throw new IllegalArgumentException("Field " + tag + " must have 1 to 99 characters");
        }
        return tag + (value.length() < 10 ? "0" : "") + value.length() + value;
    }

    /**
     * Reads fields up to the end of the text.
     *
     * @throws IllegalArgumentException if the lengths don't add up or a tag comes twice
     */
    static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = valueEnd(text, at);
            if (fields.put(text.substring(at, at + 2), text.substring(at + HEADER, end)) != null) {
                throw new IllegalArgumentException("A field comes twice");
            }
            at = end;
        }
        return fields;
    }

    private static int valueEnd(String text, int at) {
        if (at + HEADER > text.length()
                || !text.substring(at, at + HEADER).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Not a tag and a length at " + at);
        }
        int end = at + HEADER + Integer.parseInt(text.substring(at + 2, at + HEADER));
        if (end > text.length()) {
            throw new IllegalArgumentException("The field at " + at + " is cut off");
        }
        return end;
    }
}
