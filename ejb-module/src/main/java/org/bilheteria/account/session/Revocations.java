package org.bilheteria.account.session;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

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
    public List<EndedSessions.Ended> since(long endedAt) {
        return database.createQuery(
                        "select r.jti, r.endedAt from RevokedSession r"
                                + " where r.endedAt >= :since and r.expiresAt >= :now",
                        Object[].class)
                .setParameter("since", endedAt)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new EndedSessions.Ended((String) row[0], (Long) row[1]))
                .toList();
    }

    /** Adds a session unless it is there. @throws jakarta.ejb.EJBException also if another thread adds it right now */
    public void add(Session session) {
        if (!has(session.id())) {
            database.persist(new RevokedSession(session));
            database.flush();
        }
    }

    /** Forgets those whose token has expired anyway. */
    public void purge() {
        database.createQuery("delete from RevokedSession r where r.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
