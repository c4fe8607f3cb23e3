package org.bilheteria.account.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The ended sessions in the database. */
@Stateless
public class Revocations {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    public boolean has(String id) {
        return database.find(RevokedSession.class, id) != null;
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
