package org.bilheteria.verifier;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is said about one input: every violation as it is found, but of each kind no more than can be read. */
final class Report {
    static final int SHOWN_OF_A_KIND = 100;

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");

    private final PrintStream out;
    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    private final Set<String> warnings = new HashSet<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** Says where and what; a {@code seq} of 0 means that the line has none that could be read. */
    void violation(long line, long seq, Rule rule, String message) {
        if (counts.merge(rule, 1L, Long::sum) <= SHOWN_OF_A_KIND) {
            say("line " + line + (seq > 0 ? " seq " + seq : "") + " " + rule + ": " + message);
        }
    }

    /** Says each thing once: what is new in a journal comes in thousands. */
    void warning(String message) {
        if (warnings.size() < SHOWN_OF_A_KIND && warnings.add(message)) {
            say("warning: " + message);
        }
    }

    /** In one line, whatever a journal says: its words must not pretend to be lines of ours. */
    void say(String sentence) {
        out.println(CONTROLS.matcher(sentence).replaceAll("?"));
    }

    /** Tells how many of each kind were left out. */
    void sayWhatWasLeftOut() {
        counts.forEach((rule, count) -> {
            if (count > SHOWN_OF_A_KIND) {
                out.println(rule + ": " + (count - SHOWN_OF_A_KIND) + " more");
            }
        });
    }

    long violations() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
