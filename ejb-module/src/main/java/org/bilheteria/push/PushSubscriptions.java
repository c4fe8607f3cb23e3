package org.bilheteria.push;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.session.OpenSessions;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.batch.OfAPower;

/** The browsers in the database that asked to be told. They go with their session, by the database's own rule. */
@Stateless
public class PushSubscriptions {

    /** People have some devices; who has more is told on those that asked last. */
    static final int MOST = 10;

    @PersistenceContext
    EntityManager database;

    @Inject
    OpenSessions sessions;

    @Inject
    Clock clock;

    /**
     * From now on this browser is told what is this buyer's, and nobody else's.
     *
     * @throws Refused NOT_SIGNED_IN when the session is on nobody's list any more
     * @throws UniqueValueTaken when the same browser has asked at the same moment, or the session has just ended
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void put(Session session, PushAddress address, Locale language) {
        if (sessions.find(session.buyer(), session.id()).isEmpty()) {
            throw new Refused(Refusal.NOT_SIGNED_IN, "The session has ended: sign in again");
        }
        // With what was on its way: it is none of the next one's business.
        database.createQuery("delete from PushSubscription s where s.id = :id and s.buyer <> :buyer")
                .setParameter("id", address.id())
                .setParameter("buyer", session.buyer())
                .executeUpdate();
        PushSubscription known = database.find(PushSubscription.class, address.id());
        if (known == null) {
            database.persist(new PushSubscription(session, address, language, UtcMicros.now(clock)));
        } else {
            known.renew(session, address, language);
        }
        UniqueValueTaken.flush(database);
        of(session.buyer()).stream().skip(MOST).forEach(database::remove);
    }

    /** @return whether the buyer had it */
    public boolean remove(long buyer, String id) {
        return database.createQuery("delete from PushSubscription s where s.id = :id and s.buyer = :buyer")
                        .setParameter("id", id)
                        .setParameter("buyer", buyer)
                        .executeUpdate()
                > 0;
    }

    /** A buyer's, the latest first. */
    public List<PushSubscription> of(long buyer) {
        return database.createQuery(
                        "select s from PushSubscription s where s.buyer = :buyer order by s.createdAt desc, s.id",
                        PushSubscription.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    /** Those of some buyers. @param buyers at least one */
    public List<PushSubscription> of(Collection<Long> buyers) {
        return database.createQuery("select s from PushSubscription s where s.buyer in :buyers", PushSubscription.class)
                .setParameter("buyers", OfAPower.filled(List.copyOf(buyers)))
                .getResultList();
    }
}
