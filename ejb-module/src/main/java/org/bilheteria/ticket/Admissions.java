package org.bilheteria.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;

/** Takes what the entrances of a show did, and tells each what the others did. */
@Stateless
public class Admissions {

    /** Longer than any transaction takes from the moment it notes to its end. */
    private static final Duration WRITTEN_LATER = Duration.ofMinutes(1);

    /** The end of time, as far as it can be written down. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Notes an admission; the first counts, and told again it is the same one.
     *
     * @param asked whether the entrance waits for the answer: nobody it is refused to was let in
     */
    public AdmissionAnswer admit(int performance, Admission admission, boolean asked) {
        Ticket ticket = database.find(Ticket.class, admission.ticket(), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return new AdmissionAnswer(AdmissionResult.UNKNOWN, Optional.empty());
        }
        Instant now = UtcMicros.now(clock);
        AdmissionResult result = ticket.admit(performance, admission, now);
        boolean wrongly = result == AdmissionResult.ALREADY || result == AdmissionResult.ANNULLED;
        if (wrongly && !asked && !known(admission)) {
            database.persist(new AdmissionConflict(performance, admission, result, now));
        }
        return new AdmissionAnswer(result, result == AdmissionResult.ALREADY ? ticket.admission() : Optional.empty());
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

    /**
     * Who was let in that the box office has heard of since, the first heard of first. Whoever has heard all is told those of the
     * minute before as well: one that was heard of earlier may have been written later.
     */
    public List<Ticket> since(int performance, Instant heard, int most) {
        List<Ticket> news = between(performance, heard, ALWAYS, most);
        if (news.size() == most) {
            return news;
        }
        List<Ticket> all = new ArrayList<>(between(performance, heard.minus(WRITTEN_LATER), heard, Integer.MAX_VALUE));
        all.addAll(news);
        return all;
    }

    private List<Ticket> between(int performance, Instant after, Instant until, int most) {
        return database.createQuery(
                        "select t from Ticket t where t.performance = :performance and t.admissionReceivedAt > :after"
                                + " and t.admissionReceivedAt <= :until order by t.admissionReceivedAt",
                        Ticket.class)
                .setParameter("performance", performance)
                .setParameter("after", after)
                .setParameter("until", until)
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
