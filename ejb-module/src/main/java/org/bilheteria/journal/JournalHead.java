package org.bilheteria.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where a sector's chain ends. Its version makes two writers of one chain impossible. */
@Entity
@Table(name = "journal_head")
public class JournalHead {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    @Id
    @Column(name = "sector_id")
    private int sector;

    private long seq;
    private String hash;
    private Instant at;

    @Version
    private long version;

    protected JournalHead() {}

    public JournalHead(int sector) {
        this.sector = sector;
        this.hash = BEFORE_THE_FIRST;
        this.at = Instant.EPOCH;
    }

    void advance(long newSeq, String newHash, Instant newAt) {
        seq = newSeq;
        hash = newHash;
        at = newAt;
    }

    public int sector() {
        return sector;
    }

    public long seq() {
        return seq;
    }

    public String hash() {
        return hash;
    }

    /** When the last line was written. */
    public Instant at() {
        return at;
    }
}
