package org.bilheteria.privacy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.line.Place;
import org.bilheteria.ticket.AdmissionConflict;

/** Reads all of a buyer's that no page has a use for. */
@Stateless
public class BuyersRecords {

    @PersistenceContext
    EntityManager database;

    /** The oldest first. */
    public List<Place> places(long buyer) {
        return of(buyer, "select p from Place p where p.buyer = :buyer order by p.stamp", Place.class);
    }

    public Optional<Hold> hold(String place) {
        return Optional.ofNullable(database.find(Hold.class, place));
    }

    public List<Charge> charges(long buyer) {
        return of(
                buyer,
                "select c from Charge c, Place p where p.id = c.place and p.buyer = :buyer order by c.createdAt",
                Charge.class);
    }

    /** Of their charges, whether they bought anything or not. */
    public List<Payment> payments(long buyer) {
        return of(
                buyer,
                "select m from Payment m, Charge c, Place p where c.txid = m.txid and p.id = c.place"
                        + " and p.buyer = :buyer order by m.settledAt",
                Payment.class);
    }

    public List<Refund> refunds(long buyer) {
        return of(buyer, "select r from Refund r where r.buyer = :buyer order by r.requestedAt", Refund.class);
    }

    /** When a ticket was shown again that had let somebody in. */
    public List<AdmissionConflict> conflicts(String ticket) {
        return database.createQuery(
                        "select c from AdmissionConflict c where c.ticket = :ticket order by c.receivedAt",
                        AdmissionConflict.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** What somebody of the staff did. */
    public List<AuditEntry> acts(long number) {
        return database.createQuery(
                        "select a from AuditEntry a where a.actor in :actors order by a.at", AuditEntry.class)
                .setParameter("actors", List.of("organiser " + number, "staff " + number, "account " + number))
                .getResultList();
    }

    private <T> List<T> of(long buyer, String text, Class<T> type) {
        return database.createQuery(text, type).setParameter("buyer", buyer).getResultList();
    }
}
