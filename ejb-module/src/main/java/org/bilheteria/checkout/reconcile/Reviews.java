package org.bilheteria.checkout.reconcile;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.bilheteria.checkout.ledger.MoneySteered;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * Payments that a person has to look at: given back, or taken for the charge they were meant for. Each act is recorded under
 * the name of whoever did it.
 */
@Stateless
public class Reviews {

    private static final int MOST = 1_000;

    @PersistenceContext
    EntityManager database;

    @Inject
    Till till;

    @Inject
    Event<MoneySteered> steered;

    /** Those that wait for somebody, the newest first, at most a thousand. */
    public List<Payment> open() {
        return database.createQuery(
                        "select p from Payment p where p.outcome = :review order by p.settledAt desc", Payment.class)
                .setParameter("review", Payment.Outcome.REVIEW)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How many wait. */
    public long count() {
        return database.createQuery("select count(p) from Payment p where p.outcome = :review", Long.class)
                .setParameter("review", Payment.Outcome.REVIEW)
                .getSingleResult();
    }

    /** It goes back to who paid it. @throws Refused NOT_FOUND when no such payment waits for anybody */
    public void refund(String endToEndId, String actor) {
        steered.fire(new MoneySteered(actor, "refund payment", "payment " + endToEndId));
        till.refundReviewed(endToEndId);
    }

    /**
     * It, or part of it, was given back at the bank.
     *
     * @param returned the bank's id of the return, or of the transfer that brought it back
     * @throws Refused NOT_FOUND; INVALID when it is more than is left of it; WRONG_PHASE when that return is known already
     */
    public void returnedByHand(String endToEndId, String returned, Money amount, String actor) {
        steered.fire(new MoneySteered(
                actor, "note return", "return " + returned + " of " + amount + " of payment " + endToEndId));
        till.returnedByHand(endToEndId, returned, amount);
    }

    /**
     * It was meant for this charge, and does what any payment of it does: buy the tickets, or go back as twice paid or late.
     *
     * @throws Refused NOT_FOUND when no such payment waits for anybody, or there is no such charge; WRONG_PHASE while the clocks
     *     of its sale stand still and nothing can be said
     */
    public void assign(String endToEndId, String txid, String actor) {
        steered.fire(new MoneySteered(actor, "assign payment", "payment " + endToEndId + " to charge " + txid));
        try {
            till.assign(endToEndId, txid);
        } catch (Undecided e) {
            throw new Refused(Refusal.WRONG_PHASE, "Nothing can be said of it while the sale's clocks stand still");
        }
    }
}
