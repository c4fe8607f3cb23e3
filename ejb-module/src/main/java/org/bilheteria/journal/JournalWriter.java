package org.bilheteria.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.PlaceTrail;
import org.bilheteria.shared.UtcMicros;

/**
 * Writes one transaction's facts into a sector's chain. Not for more than one thread. Ask for {@link #pages()} once at
 * the end and store them in the transaction that stores the facts' state.
 */
public final class JournalWriter {

    /** Below what one byte-string column can take. */
    private static final int PAGE_BYTES = 400_000;

    private final JournalHead head;
    private final Instant instant;
    private final String sector;
    private final MessageDigest digest = Digests.sha256();
    private final List<JournalPage> pages = new ArrayList<>();
    private StringBuilder page = new StringBuilder(4_096);
    private long pageStart;
    private long seq;
    private String hash;

    /** The instant as lines have it; nothing before the first, for most transactions write none. */
    private String at = "";

    public JournalWriter(JournalHead head, Instant now) {
        this.head = head;
        this.instant = now.isBefore(head.at()) ? head.at() : now;
        this.sector = Integer.toString(head.sector());
        this.seq = head.seq();
        this.hash = head.hash();
        this.pageStart = seq + 1;
    }

    /** When the facts of this transaction happened: now, or the last line's time if the clock was set back. */
    public Instant at() {
        return instant;
    }

    /** @return the sequence number of the line */
    public long write(Fact fact) {
        if (at.isEmpty()) {
            at = UtcMicros.text(instant);
        }
        int start = page.length();
        page.append("{\"seq\":").append(++seq).append(",\"at\":\"").append(at).append("\",\"sector\":\"");
        page.append(sector)
                .append("\",\"type\":\"")
                .append(fact.type())
                .append('"')
                .append(fact.facts());
        page.append(",\"prev\":\"").append(hash).append("\"}");
        hash = HexFormat.of().formatHex(digest.digest(page.substring(start).getBytes(StandardCharsets.UTF_8)));
        page.setLength(page.length() - 1);
        page.append(",\"hash\":\"").append(hash).append("\"}\n");
        PlaceTrail.line(sector, seq, fact.type(), fact.facts());
        if (page.length() > PAGE_BYTES) {
            turnPage();
        }
        return seq;
    }

    /** Moves the chain's head past everything written and gives the pages to store; empty if nothing was written. */
    public List<JournalPage> pages() {
        if (page.length() > 0) {
            turnPage();
        }
        if (seq > head.seq()) {
            head.advance(seq, hash, instant);
        }
        return List.copyOf(pages);
    }

    private void turnPage() {
        pages.add(new JournalPage(head.sector(), pageStart, seq, page.toString().getBytes(StandardCharsets.UTF_8)));
        page = new StringBuilder(4_096);
        pageStart = seq + 1;
    }
}
