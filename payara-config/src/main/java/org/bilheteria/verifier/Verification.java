package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies inputs one after the other, then holds the evidence against them, and remembers how it went. */
final class Verification {
    /** Something that an input may be too broken for. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws IOException, Unreadable;
    }

    private final CommandLine options;
    private final Source source;
    private final KeySets keys;
    private final PrintStream out;
    private final PrintStream err;
    private final Evidence evidence = new Evidence();
    private final Sought sought = new Sought();
    private final List<CheckedJournal> journals = new ArrayList<>();
    private long violations;
    private boolean unreadable;

    Verification(CommandLine options, InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.options = options;
        this.source = new Source(in);
        this.keys = new KeySets(options, source, clock);
        this.out = out;
        this.err = err;
    }

    /** Reads all that is named, and says what is found in it. */
    void verify() {
        if (options.hasExhibits()) {
            readEvidence(exhibits(options.firstUrl()));
        }
        for (String input : options.inputs()) {
            if (options.inputs().size() > 1) {
                out.println("journal " + input);
            }
            attempt(input, () -> verify(input));
        }
        violations += evidence.judge(new CheckedJournals(journals), out);
    }

    /** What reads exhibits by the keys for this URL; null, and said, if the keys can't be read. */
    private @Nullable Exhibits exhibits(@Nullable String url) {
        String ring = keys.nameFor(url);
        try {
            return keys.exhibits(ring);
        } catch (Unreadable | IOException why) {
            fail(ring, why);
            return null;
        }
    }

    private void readEvidence(@Nullable Exhibits exhibits) {
        for (ExhibitKind kind : ExhibitKind.values()) {
            String file = options.file(kind);
            if (file != null && exhibits != null) {
                attempt(file, () -> {
                    try (InputStream in = source.file(file)) {
                        evidence.read(kind, in, exhibits);
                    }
                });
            }
        }
        evidence.seek(sought);
    }

    /** Verifies a file, {@code -}, the URL of a journal, or the URL of a performance with all its sectors. */
    private void verify(String input) throws IOException, Unreadable {
        if (PublishedBoard.isBehind(input)) {
            verifyPerformance(input.endsWith("/") ? input.substring(0, input.length() - 1) : input);
        } else {
            verifyJournal(input, null, null);
        }
    }

    private void verifyPerformance(String url) throws IOException, Unreadable {
        List<Published> sectors;
        try (InputStream board = source.open(url + "/board")) {
            sectors = PublishedBoard.read(board);
        }
        boolean signed = sectors.stream().anyMatch(sector -> sector.head() != null);
        Exhibits exhibits = signed ? exhibits(url) : null;
        for (Published sector : sectors) {
            String journal = url + "/sectors/" + sector.sector() + "/journal";
            if (sector.journalSeq() > 0 || sector.head() != null) {
                verifyJournal(journal, sector, exhibits == null ? null : head(exhibits, sector));
            } else {
                register(journal).covers(sector.sector());
            }
        }
    }

    /** The board's head of this sector, from now on looked for; null if it has none. */
    private @Nullable Exhibit head(Exhibits exhibits, Published sector) {
        if (sector.head() == null) {
            return null;
        }
        Exhibit head = exhibits.read(ExhibitKind.HEAD, sector.head().getBytes(StandardCharsets.UTF_8));
        head.seek(sought);
        return head;
    }

    private void verifyJournal(String input, @Nullable Published published, @Nullable Exhibit head)
            throws IOException, Unreadable {
        Report report = new Report(out);
        CheckedJournal checked = register(input);
        try (InputStream in = source.open(input)) {
            new Journal(report, published, checked, head).verify(in);
            checked.covers(Address.of(input).sector());
        } finally {
            report.sayWhatWasLeftOut();
            violations += report.violations();
        }
    }

    /** What is seen in this input is remembered for the exhibits. */
    private CheckedJournal register(String input) {
        CheckedJournal checked = new CheckedJournal(Address.of(input).performance(), sought);
        journals.add(checked);
        return checked;
    }

    private void attempt(String name, Attempt attempt) {
        try {
            attempt.make();
        } catch (Unreadable | IOException why) {
            fail(name, why);
        }
    }

    private void fail(String name, Exception why) {
        unreadable = true;
        err.println(name + ": " + (why instanceof Unreadable ? why.getMessage() : why.toString()));
    }

    long violations() {
        return violations;
    }

    /** 0: all is well; 1: violations; 2: an input could not be read. */
    int exitCode() {
        return unreadable ? 2 : violations > 0 ? 1 : 0;
    }
}
