package org.bilheteria.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Consecutive journal lines written by one transaction, as the bytes that are served: a row a line would cost the sale
 * more than everything else together.
 */
@Entity
@Table(name = "journal_page")
public class JournalPage {

    @EmbeddedId
    private Position position;

    @Column(name = "last_seq")
    private long lastSeq;

    private byte[] lines;

    protected JournalPage() {}

    JournalPage(int sector, long firstSeq, long lastSeq, byte[] lines) {
        this.position = new Position(sector, firstSeq);
        this.lastSeq = lastSeq;
        this.lines = lines;
    }

    public long firstSeq() {
        return position.firstSeq;
    }

    public long lastSeq() {
        return lastSeq;
    }

    /** UTF-8, each line ended by a line feed. */
    public byte[] lines() {
        return lines;
    }

    /** The lines, without their line feeds. */
    public List<byte[]> split() {
        List<byte[]> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                found.add(Arrays.copyOfRange(lines, start, i));
                start = i + 1;
            }
        }
        return found;
    }

    /** The sector and the sequence number of the page's first line. */
    @Embeddable
    static class Position {

        @Column(name = "sector_id")
        private int sector;

        @Column(name = "first_seq")
        private long firstSeq;

        protected Position() {}

        Position(int sector, long firstSeq) {
            this.sector = sector;
            this.firstSeq = firstSeq;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Position that && sector == that.sector && firstSeq == that.firstSeq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sector, firstSeq);
        }
    }
}
