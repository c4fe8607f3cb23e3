package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One journal as it streams in: the chains of one or more sectors. */
final class Journal {
    private final Report report;
    private final @Nullable Published published;
    private final CheckedJournal checked;
    private final @Nullable Exhibit head;
    private final Map<String, Replay> sectors = new LinkedHashMap<>();
    private long lineNumber;

    /**
     * @param published what the board says of the one sector in this journal, or null
     * @param checked takes down what was sought
     * @param head the board's signed head of the one sector in this journal, or null
     */
    Journal(Report report, @Nullable Published published, CheckedJournal checked, @Nullable Exhibit head) {
        this.report = report;
        this.published = published;
        this.checked = checked;
        this.head = head;
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
                report.violation(lineNumber, 0, Rule.FORM, wrong.why());
            }
        }
        if (lineNumber == 0) {
            throw new Unreadable("no line to verify");
        }
        sectors.forEach(this::conclude);
    }

    private void conclude(String sector, Replay replay) {
        Witness witness = checked.witness(sector);
        report.say("sector " + sector + ": root " + witness.root() + " over " + witness.lines() + " lines");
        if (head != null) {
            Answer answer = head.judge(new CheckedJournals(List.of(checked.restrictedTo(sector))));
            replay.judgeHead(head.label(), answer);
            if (answer.outcome() == Outcome.ON_CHAIN) {
                report.say("sector " + sector + ": the board's head " + head.label() + ": " + answer);
            }
        }
        report.say(replay.summary());
    }

    private void accept(JournalLine line, byte[] bytes) throws Unreadable {
        if (lineNumber == 1 && line.seq() > 1) {
            throw new Unreadable("begins at seq " + line.seq() + ": a chain can only be verified from seq 1");
        }
        sectors.computeIfAbsent(line.sector(), this::begin).accept(lineNumber, line, bytes);
        checked.witness(line.sector()).accept(line, bytes);
    }

    private Replay begin(String sector) {
        if (published != null && !published.sector().equals(sector)) {
            report.warning("the journal of sector " + published.sector() + " has lines of sector " + sector);
        }
        return new Replay(sector, report, published);
    }
}
