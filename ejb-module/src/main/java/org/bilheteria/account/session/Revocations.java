package org.bilheteria.account.session;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bilheteria.shared.UtcMicros;

/** The ended sessions in the database. */
@Stateless
@LocalBean
public class Revocations implements EndedSessions.Revoked {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public boolean has(String id) {
        return database.find(RevokedSession.class, id) != null;
    }

    @Override
    public boolean endedBefore(String subject, Instant moment) {
        return !database.createQuery(
                        "select r.jti from RevokedSession r where r.subject = :subject and r.allBefore > :moment",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<EndedSessions.Ended> since(long endedAt) {
        return database.createQuery(
                        "select r.jti, r.endedAt, r.subject, r.allBefore from RevokedSession r"
                                + " where r.endedAt >= :since and r.expiresAt >= :now",
                        Object[].class)
                .setParameter("since", endedAt)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(Revocations::ended)
                .toList();
    }

    private static EndedSessions.Ended ended(Object[] row) {
        return row[2] == null
                ? new EndedSessions.Ended((String) row[0], (Long) row[1])
                : new EndedSessions.Ended((String) row[2], (Long) row[1], UtcMicros.of((Instant) row[3]));
    }

    /**
     * Adds a session unless it is there.
     *
     * @param expiresAt of the last token that shows it
     * @throws jakarta.ejb.EJBException also if another thread adds it right now
     */
    public void add(String id, Instant expiresAt) {
        if (!has(id)) {
            database.persist(new RevokedSession(id, expiresAt));
            database.flush();
        }
    }

    /** Adds that all of a subject's that began before a moment are ended. @param expiresAt of the last token of theirs */
    public void addAll(String subject, Instant before, Instant expiresAt) {
        database.persist(new RevokedSession(subject, before, expiresAt));
    }

    /** Forgets those whose token has expired anyway. */
    public void purge() {
        database.createQuery("delete from RevokedSession r where r.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
