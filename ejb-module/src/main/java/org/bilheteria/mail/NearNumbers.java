package org.bilheteria.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
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

    private List<Place> near(SectorLine line) {
        return database.createQuery(
                        "select p from Place p where p.sector = :sector and p.state = :waiting and p.number > :called"
                                + " and p.number <= :near"
                                // Of five tickets number 12 is far away, whoever is called: somebody may always give
                                // one back.
                                + " and p.number <= (select :called + k.capacity - k.sold from SeatStock k"
                                + " where k.sector = p.sector) and not exists (select m.id from OutgoingMail m"
                                + " where m.kind = :kind and m.reference = p.id)",
                        Place.class)
                .setParameter("sector", line.sector())
                .setParameter("waiting", PlaceState.WAITING)
                .setParameter("called", line.calledUpTo())
                .setParameter("near", line.calledUpTo() + settings.noticeNear())
                .setParameter("kind", MailKind.NEAR)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
