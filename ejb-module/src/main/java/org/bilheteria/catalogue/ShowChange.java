package org.bilheteria.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A show was moved or renamed; those who had tickets by then are to be told. Rows are only ever added. */
@Entity
@Table(name = "show_change")
public class ShowChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "show_change_seq")
    @SequenceGenerator(name = "show_change_seq", sequenceName = "show_change_seq", allocationSize = 1)
    private long id;

    @Column(name = "performance_id")
    private int performance;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "title_before")
    private String titleBefore;

    @Column(name = "venue_before")
    private String venueBefore;

    @Column(name = "starts_before")
    private Instant startsBefore;

    @Column(name = "title_after")
    private String titleAfter;

    @Column(name = "venue_after")
    private String venueAfter;

    @Column(name = "starts_after")
    private Instant startsAfter;

    private boolean told;

    protected ShowChange() {}

    public ShowChange(int performance, Announcement before, Announcement after, Instant now) {
        this.performance = performance;
        this.changedAt = now;
        this.titleBefore = before.title();
        this.venueBefore = before.venue();
        this.startsBefore = before.startsAt();
        this.titleAfter = after.title();
        this.venueAfter = after.venue();
        this.startsAfter = after.startsAt();
    }

    /** Grows with each change of a performance. */
    public long id() {
        return id;
    }

    public int performance() {
        return performance;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Announcement before() {
        return new Announcement(titleBefore, venueBefore, startsBefore);
    }

    public Announcement after() {
        return new Announcement(titleAfter, venueAfter, startsAfter);
    }

    /** Whether everybody's mail about it is written down. */
    public boolean told() {
        return told;
    }
}
