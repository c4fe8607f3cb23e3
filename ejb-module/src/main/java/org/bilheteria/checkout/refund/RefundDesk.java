package org.bilheteria.checkout.refund;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.bilheteria.checkout.ledger.MoneySteered;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** What a person may do about a refund that does not get done. Each act is recorded under the name of whoever did it. */
@Stateless
public class RefundDesk {

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<MoneySteered> steered;

    @Inject
    Clock clock;

    /** The PSP is asked for it at once. @throws Refused NOT_FOUND; WRONG_PHASE when it is not under way any more */
    public void retry(String refund, String actor) {
        Refund found = pending(refund);
        steered.fire(new MoneySteered(actor, "retry refund", "refund " + refund));
        found.retry(UtcMicros.now(clock));
    }

    /**
     * The PSP is not asked for it until somebody has it retried; the money stays owed, until it is noted as given by hand.
     *
     * @throws Refused NOT_FOUND; WRONG_PHASE when it is not under way any more
     */
    public void stop(String refund, String actor) {
        Refund found = pending(refund);
        steered.fire(new MoneySteered(actor, "stop refund", "refund " + refund));
        found.stop(UtcMicros.now(clock));
    }

    private Refund pending(String refund) {
        Refund found = database.find(Refund.class, refund);
        if (found == null) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such refund");
        }
        if (!found.pending()) {
            throw new Refused(Refusal.WRONG_PHASE, "It is " + found.state() + " and not under way");
        }
        return found;
    }
}
