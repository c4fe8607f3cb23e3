package org.bilheteria.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bilheteria.boxoffice.HoldState;
import org.bilheteria.line.Place;

/**
 * Finds those who were called and have not been told yet. Not within the call itself: of a crowd that is called at once each would
 * cost the box office a row more under its lock; that they hold tickets is durable, and what is durable is found.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalledNumbers {

    private static final int BATCH = 1_000;

    @PersistenceContext
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    ToldUpTo told;

    public void writeMails() {
        database.createQuery("select k.sector from SeatStock k where k.held > 0", Integer.class)
                .getResultList()
                .forEach(this::write);
    }

    private void write(int sector) {
        List<Called> batch;
        do {
            batch = called(sector);
            outbox.called(batch.stream().map(Called::place).toList());
            batch.forEach(called -> told.upTo(sector, called.deadline));
        } while (batch.size() == BATCH);
    }

    private List<Called> called(int sector) {
        return database
                .createQuery(
                        "select p, h.deadline from Place p, Hold h where h.sector = :sector and h.state = :active"
                                + " and h.deadline > :now and h.deadline >= :told and p.id = h.place and not exists"
                                + " (select m.id from OutgoingMail m where m.kind = :kind and m.reference = h.place)"
                                // As their index has them: only then H2 stops at the batch's end and sorts nothing.
                                + " order by h.sector, h.state, h.deadline",
                        Object[].class)
                .setParameter("sector", sector)
                .setParameter("active", HoldState.ACTIVE)
                .setParameter("now", clock.instant())
                .setParameter("told", told.upTo(sector))
                .setParameter("kind", MailKind.CALLED)
                .setMaxResults(BATCH)
                .getResultList()
                .stream()
                .map(row -> new Called((Place) row[0], (Instant) row[1]))
                .toList();
    }

    private record Called(Place place, Instant deadline) {}
}
