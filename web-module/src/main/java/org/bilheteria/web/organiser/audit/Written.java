package org.bilheteria.web.organiser.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry of the audit log says of its subject, in its parts: {@code performance 3: capacity of sector 7 500, title "A, B"}.
 *
 * @param kind such as {@code performance}; empty when it is written in another way
 * @param id of that
 * @param rest behind the colon
 */
record Written(String kind, String id, String rest) {

    private static final Pattern SUBJECT =
            Pattern.compile("(performance|account|order|payment|refund) (\\S+?)(?:: (.*))?");
    private static final Pattern CHANGE =
            Pattern.compile("(\\w+)(?: of sector (\\d+))? (\"[^\"]*\"|[^\\s,\"]+)(?:, |$)");

    static Written of(String subject) {
        Matcher parts = SUBJECT.matcher(subject);
        return parts.matches()
                ? new Written(
                        parts.group(1),
                        parts.group(2),
                        Optional.ofNullable(parts.group(3)).orElse(""))
                : new Written("", "", subject);
    }

    Optional<Integer> performance() {
        return kind.equals("performance") && id.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(id))
                : Optional.empty();
    }

    /**
     * One field that became something.
     *
     * @param sector whose it is; empty for the performance's
     * @param value without its quotes
     */
    record Change(String field, Optional<Integer> sector, String value) {}

    /** What became what; none when it is not written in that way throughout. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Matcher change = CHANGE.matcher(rest);
        int end = 0;
        while (end < rest.length() && change.find(end) && change.start() == end) {
            String value = change.group(3);
            changes.add(new Change(
                    change.group(1),
                    Optional.ofNullable(change.group(2)).map(Integer::valueOf),
                    value.startsWith("\"") ? value.substring(1, value.length() - 1) : value));
            end = change.end();
        }
        return end == rest.length() ? changes : List.of();
    }
}
