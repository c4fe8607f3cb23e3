package org.bilheteria.web.verify;

import java.util.Arrays;
import java.util.Optional;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.web.outflow.Source;
import org.jspecify.annotations.Nullable;

/** The lines of a sector's journal from one to another, page by page. */
final class JournalLines implements Source {

    private final JournalReader journal;
    private final int sector;
    private final long last;
    private long next;

    /** @param last the journal may end before it */
    JournalLines(JournalReader journal, int sector, long first, long last) {
        this.journal = journal;
        this.sector = sector;
        this.next = first;
        this.last = last;
    }

    @Override
    public byte @Nullable [] next() {
        if (next > last) {
            return null;
        }
        Optional<JournalPage> page = journal.pageAt(sector, next);
        if (page.isEmpty()) {
            return null;
        }
        JournalPage found = page.get();
        byte[] lines = part(found, next, last);
        next = found.lastSeq() + 1;
        return lines;
    }

    /** Those lines of a page that are within these. */
    static byte[] part(JournalPage page, long first, long last) {
        byte[] lines = page.lines();
        int from = skip(lines, 0, first - page.firstSeq());
        int to = last < page.lastSeq() ? skip(lines, from, last - Math.max(first, page.firstSeq()) + 1) : lines.length;
        return Arrays.copyOfRange(lines, from, to);
    }

    /** Where the line begins that has {@code count} lines between it and {@code start}. */
    private static int skip(byte[] lines, int start, long count) {
        int at = start;
        for (long skipped = 0; skipped < count; at++) {
            if (lines[at] == '\n') {
                skipped++;
            }
        }
        return at;
    }
}
