package org.bilheteria.verifier;

import java.util.Locale;

/** The findings of one sector: knows which line is being judged, so that no rule has to. */
final class Findings {
    private final Report report;
    private long line;
    private long seq;
    private long violations;

    Findings(Report report) {
        this.report = report;
    }

    /** From here on, what is found is about this line. */
    void about(long lineNumber, long sequence) {
        line = lineNumber;
        seq = sequence;
    }

    /** A violation unless {@code holds}; answers {@code holds}. The message is a {@link String#format} pattern. */
    boolean expect(boolean holds, Rule rule, String message, Object... arguments) {
        if (!holds) {
            violations++;
            report.violation(line, seq, rule, String.format(Locale.ROOT, message, arguments));
        }
        return holds;
    }

    void warn(String message) {
        report.warning(message);
    }

    long violations() {
        return violations;
    }
}
