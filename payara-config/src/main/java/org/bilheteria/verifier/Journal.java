package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** One journal as it streams in: the chains of one or more sectors. */
final class Journal {
    private final Report report;
    private final Published published;
    private final Map<String, Replay> sectors = new LinkedHashMap<>();
    private long lineNumber;

    /** {@code published} is what the board says of the one sector in this journal, or null. */
    Journal(Report report, Published published) {
        this.report = report;
        this.published = published;
    }

    /**
     * Judges every line.
     *
     * @throws Unreadable if it is empty or doesn't begin at seq 1: a chain can only be verified from its beginning
     */
    void verify(InputStream in) throws IOException, Unreadable {
        ByteLines lines = new ByteLines(in);
        for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
            lineNumber++;
            try {
                accept(JournalLine.of(bytes), bytes);
            } catch (Malformed wrong) {
                report.violation(lineNumber, 0, Rule.FORM, wrong.getMessage());
            }
        }
        if (lineNumber == 0) {
            throw new Unreadable("no line to verify");
        }
        sectors.values().forEach(replay -> report.say(replay.summary()));
    }

    private void accept(JournalLine line, byte[] bytes) throws Unreadable {
        if (lineNumber == 1 && line.seq() > 1) {
            throw new Unreadable("begins at seq " + line.seq() + ": a chain can only be verified from seq 1");
        }
        sectors.computeIfAbsent(line.sector(), name -> new Replay(name, report, published))
                .accept(lineNumber, line, bytes);
    }
}
