package org.bilheteria.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.bilheteria.line.Place;
import org.bilheteria.line.SectorLine;
import org.bilheteria.shared.Settings;

/** Finds those whose number will be called soon and who were not told yet. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NearNumbers {

    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    public void writeMails() {
        lines().forEach(line -> near(line).forEach(place -> outbox.near(place.buyer(), place.id())));
    }

    private List<SectorLine> lines() {
        return database.createQuery(
                        "select l from SectorLine l, Sector x where x.id = l.sector and l.waiting > 0"
                                + " and l.closedAt is null and x.performance.pausedAt is null",
                        SectorLine.class)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query's class is no type argument
    private List<Place> near(SectorLine line) {
        return database.createNativeQuery(
                        "select p.* from waiting w join place p on p.id = w.place_id"
                                + " where w.sector_id = ?1 and w.number > ?2 and w.number <= ?3"
                                // Of five tickets number 12 is far away, whoever is called: somebody may always give
                                // one back.
                                + " and w.number <= (select ?2 + k.capacity - k.sold from seat_stock k"
                                + " where k.sector_id = ?1) and not exists (select m.id from outgoing_mail m"
                                + " where m.kind = ?4 and m.reference = w.place_id)",
                        Place.class)
                .setParameter(1, line.sector())
                .setParameter(2, line.calledUpTo())
                .setParameter(3, line.calledUpTo() + settings.noticeNear())
                .setParameter(4, MailKind.NEAR.name())
                .setMaxResults(BATCH)
                .getResultList();
    }
}
