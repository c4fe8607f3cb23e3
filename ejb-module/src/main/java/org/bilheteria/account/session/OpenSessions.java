package org.bilheteria.account.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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

    /** Puts sessions on their owners' lists, in one transaction, because people sign in by the thousand. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(List<Begun> sessions) {
        for (Begun begun : sessions) {
            Session session = begun.session();
            database.persist(new OpenSession(session, begun.device()));
            // Of a strange device, what its owner may have to know is written down with it.
            begun.strangeFrom()
                    .map(address -> Sighting.device(session.buyer(), session.beganAt(), begun.device(), address))
                    .ifPresent(database::persist);
        }
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
