package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Verifies inputs one after the other and remembers how it went. */
final class Verification {
    private final Source source;
    private final PrintStream out;
    private final PrintStream err;
    private long violations;
    private boolean unreadable;

    Verification(InputStream in, PrintStream out, PrintStream err) {
        this.source = new Source(in);
        this.out = out;
        this.err = err;
    }

    /** Verifies a file, {@code -}, the URL of a journal, or the URL of a performance with all its sectors. */
    void verify(String input) {
        try {
            if (Board.isBehind(input)) {
                verifyPerformance(input.endsWith("/") ? input.substring(0, input.length() - 1) : input);
            } else {
                verifyJournal(input, null);
            }
        } catch (Unreadable | IOException why) {
            unreadable = true;
            err.println(input + ": " + (why instanceof Unreadable ? why.getMessage() : why.toString()));
        }
    }

    private void verifyPerformance(String url) throws IOException, Unreadable {
        try (InputStream board = source.open(url + "/board")) {
            for (Published sector : Board.read(board)) {
                if (sector.journalSeq() > 0) {
                    verifyJournal(url + "/sectors/" + sector.sector() + "/journal", sector);
                }
            }
        }
    }

    private void verifyJournal(String input, Published published) throws IOException, Unreadable {
        Report report = new Report(out);
        try (InputStream in = source.open(input)) {
            new Journal(report, published).verify(in);
        } finally {
            report.sayWhatWasLeftOut();
            violations += report.violations();
        }
    }

    long violations() {
        return violations;
    }

    /** 0: all is well; 1: violations; 2: an input could not be read. */
    int exitCode() {
        return unreadable ? 2 : violations > 0 ? 1 : 0;
    }
}
