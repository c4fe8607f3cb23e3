package org.bilheteria.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilheteria.line.Place;
import org.bilheteria.mail.NumberNear;
import org.bilheteria.mail.NumbersCalled;
import org.bilheteria.shared.UtcMicros;

/** What browsers are to be told: written down with the mail that says the same, leased to who sends it, and gone afterwards. */
@Stateless
public class PushOutbox {

    @PersistenceContext
    EntityManager database;

    @Inject
    PushSubscriptions subscriptions;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void called(@Observes NumbersCalled called) {
        if (called.places().isEmpty()) {
            return;
        }
        Set<Long> buyers = called.places().stream().map(Place::buyer).collect(toSet());
        Map<Long, List<PushSubscription>> browsers =
                subscriptions.of(buyers).stream().collect(groupingBy(PushSubscription::buyer));
        called.places()
                .forEach(place -> browsers.getOrDefault(place.buyer(), List.of())
                        .forEach(browser -> put(PushKind.CALLED, browser, place.id())));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void near(@Observes NumberNear near) {
        subscriptions.of(near.buyer()).forEach(browser -> put(PushKind.NEAR, browser, near.place()));
    }

    private void put(PushKind kind, PushSubscription browser, String place) {
        database.persist(new OutgoingPush(kind, browser, place, UtcMicros.now(clock)));
    }

    /** The services for which something is due. */
    public List<String> due() {
        return database.createQuery(
                        "select distinct p.service from OutgoingPush p where p.nextTryAt <= :now", String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** What is due at a service, kept from all others for a moment: who is called first, then what was due first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<OutgoingPush> lease(String service, int most) {
        Instant now = UtcMicros.now(clock);
        List<Long> ids = database.createQuery(
                        "select p.id from OutgoingPush p where p.service = :service and p.nextTryAt <= :now"
                                + " order by p.kind, p.nextTryAt, p.id",
                        Long.class)
                .setParameter("service", service)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty() ? List.of() : leased(ids, now);
    }

    private List<OutgoingPush> leased(List<Long> ids, Instant now) {
        // Another node that was faster has put them off, which is seen once they are locked.
        List<OutgoingPush> mine = database.createQuery(
                        "select p from OutgoingPush p where p.id in :ids order by p.id", OutgoingPush.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(push -> push.due(now))
                .toList();
        mine.forEach(push -> push.lease(now));
        return mine;
    }

    /** Notes what came of each. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(Map<Long, PushAnswer> answers) {
        Instant now = UtcMicros.now(clock);
        answers.forEach((id, answer) -> {
            OutgoingPush push = database.find(OutgoingPush.class, id);
            // One that is not there any more went with its session.
            if (push != null) {
                settle(push, answer, now);
            }
        });
    }

    private void settle(OutgoingPush push, PushAnswer answer, Instant now) {
        switch (answer.kind()) {
            case TAKEN, REFUSED -> database.remove(push);
            case GONE ->
                subscriptions.remove(
                        push.subscription().buyer(), push.subscription().id());
            case NOT_NOW -> {
                push.later(now, answer.after());
                if (push.tooLate()) {
                    database.remove(push);
                }
            }
        }
    }

    /** How many are not told and not given up. */
    public long waiting() {
        return database.createQuery("select count(p) from OutgoingPush p", Long.class)
                .getSingleResult();
    }
}
