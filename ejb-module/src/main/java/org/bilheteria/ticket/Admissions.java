package org.bilheteria.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bilheteria.shared.UtcMicros;

/** Takes what the entrances of a show did, and tells each what the others did. */
@Stateless
public class Admissions {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Notes an admission; the first counts, and told again it is the same one. */
    public AdmissionResult admit(int performance, Admission admission) {
        Ticket ticket = database.find(Ticket.class, admission.ticket(), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return AdmissionResult.UNKNOWN;
        }
        Instant now = UtcMicros.now(clock);
        AdmissionResult result = ticket.admit(performance, admission, now);
        boolean letIn = result == AdmissionResult.ALREADY || result == AdmissionResult.ANNULLED;
        if (letIn && !known(admission)) {
            database.persist(new AdmissionConflict(performance, admission, result, now));
        }
        return result;
    }

    private boolean known(Admission admission) {
        return !database.createQuery(
                        "select c from AdmissionConflict c where c.ticket = :ticket and c.entrance = :entrance"
                                + " and c.admittedAt = :at",
                        AdmissionConflict.class)
                .setParameter("ticket", admission.ticket())
                .setParameter("entrance", admission.entrance())
                .setParameter("at", admission.at())
                .getResultList()
                .isEmpty();
    }

    /** Who was let in that the box office has heard of since, the first heard of first. */
    public List<Ticket> since(int performance, Instant heard, int most) {
        return database.createQuery(
                        "select t from Ticket t where t.performance = :performance and t.admissionReceivedAt > :heard"
                                + " order by t.admissionReceivedAt",
                        Ticket.class)
                .setParameter("performance", performance)
                .setParameter("heard", heard)
                .setMaxResults(most)
                .getResultList();
    }

    /** Ids of tickets that are worth nothing. */
    public List<String> annulled(int performance) {
        return database.createQuery(
                        "select t.id from Ticket t where t.performance = :performance and t.voidedAt is not null",
                        String.class)
                .setParameter("performance", performance)
                .getResultList();
    }

    /** Those let in who should not have been. */
    public List<AdmissionConflict> conflicts(int performance) {
        return database.createQuery(
                        "select c from AdmissionConflict c where c.performance = :performance order by c.receivedAt",
                        AdmissionConflict.class)
                .setParameter("performance", performance)
                .getResultList();
    }
}
