package org.bilheteria.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;

/** The record of what organisers did, for what the public journal doesn't tell. */
@Stateless
public class Audit {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Adds a row in the caller's transaction: the act and its record are both kept or neither.
     *
     * @param actor who, by account id, such as {@code organiser 1}; at most 80 characters
     * @param act what, such as {@code pause}; at most 40 characters
     * @param subject to what, such as {@code performance 3}; at most 400 characters
     */
    public void append(String actor, String act, String subject) {
        database.persist(new AuditEntry(UtcMicros.now(clock), actor, act, subject));
    }

    /** How often something was done to this since then. */
    public long count(String act, String subject, Instant since) {
        return database.createQuery(
                        "select count(e) from AuditEntry e where e.act = :act and e.subject = :subject and e.at > :since",
                        Long.class)
                .setParameter("act", act)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * The newest first. Entries of one performance are known by their subject: {@code performance 3} alone, or with what was
     * changed after a colon.
     *
     * @param performance only what was done to it; empty for all
     * @param before only what was done before the entry of this id; empty for the newest
     * @param most how many at most
     * @return nothing before an entry that there is not
     */
    public List<AuditEntry> newest(Optional<Integer> performance, Optional<Long> before, int most) {
        Optional<AuditEntry> mark = before.map(id -> database.find(AuditEntry.class, id));
        if (before.isPresent() && mark.isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        // Ids alone don't tell the order: each node takes fifty at a time.
        mark.ifPresent(entry -> conditions.add("(e.at < :at or (e.at = :at and e.id < :id))"));
        performance.ifPresent(id -> conditions.add("(e.subject = :subject or e.subject like :changed)"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditEntry> query = database.createQuery(
                "select e from AuditEntry e" + where + " order by e.at desc, e.id desc", AuditEntry.class);
        mark.ifPresent(entry -> query.setParameter("at", entry.at()).setParameter("id", entry.id()));
        performance.ifPresent(id ->
                query.setParameter("subject", "performance " + id).setParameter("changed", "performance " + id + ":%"));
        return query.setMaxResults(most).getResultList();
    }
}
