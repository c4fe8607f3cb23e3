package org.bilheteria.checkout.settle;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.PaidHold;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.JpaMoneyRecords;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Issuing;

/** Books money by the rules of {@link PaymentRules}; each method is one transaction, and repeating it changes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Till {

    @PersistenceContext
    EntityManager database;

    private BoxOffice boxOffice;
    private Issuing issuing;
    private Announcements announcements;
    private Provenance provenance;
    private Clock clock;

    /** For the container's proxies. */
    protected Till() {}

    @Inject
    public Till(BoxOffice boxOffice, Issuing issuing, Announcements announcements, Provenance provenance, Clock clock) {
        this.boxOffice = boxOffice;
        this.issuing = issuing;
        this.announcements = announcements;
        this.provenance = provenance;
        this.clock = clock;
    }

    protected MoneyRecords records() {
        return new JpaMoneyRecords(database);
    }

    private PaymentRules rules() {
        return new PaymentRules(records(), issuing, announcements, UtcMicros.now(clock));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean known(String endToEndId) {
        return records().payment(endToEndId).isPresent();
    }

    /**
     * Whether nothing more can be said of it: it is decided, or a person has to look, and no charge of ours claims it or part
     * of it went back meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean settled(Settlement money) {
        return records()
                .payment(money.endToEndId())
                .filter(known -> known.outcome() != Payment.Outcome.REVIEW
                        || records().charge(money.txid()).isEmpty()
                        || !records().refunds(money.endToEndId()).isEmpty())
                .isPresent();
    }

    /**
     * Books money that the PSP says has settled, also what a person had to look at until the charge it was paid for was found, if it was paid for a charge of ours and is not booked yet.
     *
     * @return false, and nothing done, when no charge of ours asked for it
     * @throws Undecided when it can't be booked before the clocks run again
     */
    public boolean book(Settlement money) throws Undecided {
        Optional<Charge> charge = records().charge(money.txid());
        if (charge.isPresent() && !settled(money) && !bookForHold(money, charge.get())) {
            throw new Undecided();
        }
        return charge.isPresent();
    }

    private boolean bookForHold(Settlement money, Charge charge) {
        // Asked again within: the same payment may have been booked by somebody else meanwhile.
        return boxOffice.settle(
                charge.sector(),
                charge.place(),
                hold -> settled(money)
                        || rules().book(money, records().charge(money.txid()).orElseThrow(), hold));
    }

    /** Books money under a txid that no charge has. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void bookUnknown(Settlement money) {
        boolean ours = records().charge(money.txid()).isPresent();
        if (!ours && !known(money.endToEndId())) {
            rules().unknown(money, provenance.doubt(money));
        }
    }

    /** A person looked at a payment: it goes back. @throws Refused NOT_FOUND when no such payment waits for anybody */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void refundReviewed(String endToEndId) {
        rules().refundReviewed(reviewed(endToEndId));
    }

    /**
     * A person found the charge that a payment was meant for.
     *
     * @throws Refused NOT_FOUND when no such payment waits for anybody, or there is no such charge
     * @throws Undecided when it can't be booked before the clocks run again
     */
    public void assign(String endToEndId, String txid) throws Undecided {
        Settlement known = reviewed(endToEndId).settlement();
        if (!records().refunds(endToEndId).isEmpty()) {
            throw new Refused(Refusal.WRONG_PHASE, "Some of it went back already: it can't buy anything any more");
        }
        boolean charged = book(new Settlement(endToEndId, txid, known.amount(), known.settledAt()));
        if (!charged) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such charge");
        }
        boolean done = records()
                .payment(endToEndId)
                .filter(payment -> payment.settlement().txid().equals(txid))
                .isPresent();
        if (!done) {
            throw new Refused(Refusal.WRONG_PHASE, "Somebody else decided about it in the same moment");
        }
    }

    private Payment reviewed(String endToEndId) {
        return records()
                .payment(endToEndId)
                .filter(payment -> payment.outcome() == Payment.Outcome.REVIEW)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "No such payment waits for anybody to look at"));
    }

    /** Undoes a purchase; does nothing to one that was undone before. */
    public void withdraw(Order order, RefundReason reason) {
        boxOffice.settle(order.sector(), order.place(), hold -> {
            rules().withdraw(records().order(order.number()).orElseThrow(), hold, reason);
            return true;
        });
    }

    /**
     * Whoever sells undoes a purchase.
     *
     * @param within done in the same transaction, if it was not undone before
     */
    public void cancel(Order order, RefundReason reason, Runnable within) {
        boxOffice.settle(order.sector(), order.place(), hold -> {
            if (rules().cancel(records().order(order.number()).orElseThrow(), hold, reason)) {
                within.run();
            }
            return true;
        });
    }

    /** Somebody else gave money back, as the payer's bank does ("MED"). @param returned the return's id at the PSP */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void takenBack(String endToEndId, String returned, Money amount) {
        withOrder(
                endToEndId,
                (order, hold) ->
                        rules().takenBack(records().payment(endToEndId).orElseThrow(), returned, amount, order, hold));
    }

    /** What touches a purchase that stands is done with its hold, in the box office's transaction, which is its own. */
    private void withOrder(String endToEndId, BiConsumer<Optional<Order>, Optional<PaidHold>> act) {
        Optional<Order> order = orderOf(endToEndId);
        if (order.filter(Order::live).isEmpty()) {
            act.accept(order, Optional.empty());
            return;
        }
        boxOffice.settle(order.get().sector(), order.get().place(), hold -> {
            act.accept(orderOf(endToEndId), Optional.of(hold));
            return true;
        });
    }

    private Optional<Order> orderOf(String endToEndId) {
        return records().payment(endToEndId).orElseThrow().order().flatMap(records()::order);
    }

    /** The PSP has a refund and is at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void processing(String refund) {
        records().refund(refund).orElseThrow().process(now());
    }

    /** A refund ended at the PSP. @param done whether the money is back; if not, another attempt is recorded */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void refunded(String refund, boolean done) {
        String endToEndId = records().refund(refund).orElseThrow().endToEndId();
        withOrder(
                endToEndId,
                (order, hold) -> rules().refunded(records().refund(refund).orElseThrow(), done, order, hold));
    }

    /** Nothing came of asking for a refund: it is asked for again a little later. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void refundLater(String refund) {
        records().refund(refund).orElseThrow().wait(now());
    }

    /** Whether a refund of this id was decided here. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean refundKnown(String refund) {
        return records().refund(refund).isPresent();
    }

    /** Whether a return of others is written down under this id of the PSP or of the transfer that brought it back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean returnKnown(String endToEndId, String returned) {
        return records().refund(Refund.idOfReturn(endToEndId, returned)).isPresent();
    }

    /**
     * A person gave money back at the bank and says so here.
     *
     * @param returned what the bank calls it: the return's id or its transfer's ({@code rtrId})
     * @throws Refused NOT_FOUND when there is no such payment; INVALID when it is more than is left of it; WRONG_PHASE when it
     *     is known already
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void returnedByHand(String endToEndId, String returned, Money amount) {
        Payment payment = records()
                .payment(endToEndId)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such payment"));
        if (returnKnown(endToEndId, returned)) {
            throw new Refused(Refusal.WRONG_PHASE, "That return is written down already");
        }
        if (amount.cents() <= 0 || amount.cents() > new Returns(records(), payment).left()) {
            throw new Refused(Refusal.INVALID, "amount is more than is left of the payment");
        }
        takenBack(endToEndId, returned, amount);
    }

    private Instant now() {
        return UtcMicros.now(clock);
    }
}
