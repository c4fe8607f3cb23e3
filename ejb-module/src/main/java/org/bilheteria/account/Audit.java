package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
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

    /** The newest first. @param most how many at most */
    public List<AuditEntry> newest(int most) {
        return database.createQuery("select e from AuditEntry e order by e.at desc, e.id desc", AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
    }
}
