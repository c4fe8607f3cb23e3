package org.bilheteria.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what to what, and when. Rows are only ever added. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    private long id;

    private Instant at;
    private String actor;
    private String act;
    private String subject;

    protected AuditEntry() {}

    AuditEntry(Instant at, String actor, String act, String subject) {
        this.at = at;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
    }

    /** Names the entry, and says nothing of the order. */
    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Such as {@code organiser 1} or {@code console admin}. */
    public String actor() {
        return actor;
    }

    public String act() {
        return act;
    }

    /** To what, and what of it became what. */
    public String subject() {
        return subject;
    }
}
