package org.bilheteria.account.session;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.watch.Sighting;

/** The sessions in the database: a row at a sign-in, for the list of whoever signed in. */
@Stateless
public class OpenSessions {

    @PersistenceContext
    EntityManager database;

    public void add(Session session, String device) {
        database.persist(new OpenSession(session, device));
    }

    /** The same of a device that is not known for the account: what its owner may have to know is written down with it. */
    public void addOfStranger(Session session, String device, String address) {
        add(session, device);
        database.persist(Sighting.device(session.buyer(), session.beganAt(), device, address));
    }

    /** Those of a buyer that have not expired, the latest first. */
    public List<OpenSession> of(long buyer, Instant now) {
        return database.createQuery(
                        "select s from OpenSession s where s.buyer = :buyer and s.expiresAt > :now order by s.beganAt desc",
                        OpenSession.class)
                .setParameter("buyer", buyer)
                .setParameter("now", now)
                .getResultList();
    }

    public Optional<OpenSession> find(long buyer, String id) {
        return database.createQuery(
                        "select s from OpenSession s where s.buyer = :buyer and s.jti = :id", OpenSession.class)
                .setParameter("buyer", buyer)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public void renew(Session session, Instant now, Instant until) {
        find(session.buyer(), session.id()).ifPresent(row -> row.renewed(now, until));
    }

    public void remove(long buyer, String id) {
        find(buyer, id).ifPresent(database::remove);
    }

    public void removeAll(long buyer) {
        database.createQuery("delete from OpenSession s where s.buyer = :buyer")
                .setParameter("buyer", buyer)
                .executeUpdate();
    }

    public void purge(Instant now) {
        database.createQuery("delete from OpenSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
