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
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.JpaMoneyRecords;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
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
    private Clock clock;

    /** For the container's proxies. */
    protected Till() {}

    @Inject
    public Till(BoxOffice boxOffice, Issuing issuing, Announcements announcements, Clock clock) {
        this.boxOffice = boxOffice;
        this.issuing = issuing;
        this.announcements = announcements;
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
     * Books money that the PSP says has settled, if it was paid for a charge of ours and is not booked yet.
     *
     * @return false, and nothing done, when no charge of ours asked for it
     * @throws Undecided when it can't be booked before the clocks run again
     */
    public boolean book(Settlement money) throws Undecided {
        Optional<Charge> charge = records().charge(money.txid());
        if (charge.isPresent() && !known(money.endToEndId()) && !bookForHold(money, charge.get())) {
            throw new Undecided();
        }
        return charge.isPresent();
    }

    private boolean bookForHold(Settlement money, Charge charge) {
        // Asked again within: the same payment may have been booked by somebody else meanwhile.
        return boxOffice.settle(
                charge.sector(),
                charge.place(),
                hold -> known(money.endToEndId())
                        || rules().book(money, records().charge(money.txid()).orElseThrow(), hold));
    }

    /** Books money under a txid that no charge has. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void bookUnknown(Settlement money) {
        boolean ours = records().charge(money.txid()).isPresent();
        if (!ours && !known(money.endToEndId())) {
            rules().unknown(money);
        }
    }

    /** Undoes a purchase; does nothing to one that was undone before. */
    public void withdraw(Order order) {
        boxOffice.settle(order.sector(), order.place(), hold -> {
            rules().withdraw(records().order(order.number()).orElseThrow(), hold);
            return true;
        });
    }

    /** The payer's bank took money back ("MED"). */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void takenBack(String endToEndId, Money amount) {
        Payment payment = records().payment(endToEndId).orElseThrow();
        Optional<Order> order = payment.order().flatMap(records()::order);
        if (order.isEmpty()
                || !order.get().live()
                || amount.cents() < payment.amount().cents()) {
            rules().takenBack(payment, amount, order, Optional.empty());
            return;
        }
        boxOffice.settle(order.get().sector(), order.get().place(), hold -> {
            // Read anew: the box office's transaction is its own.
            rules().takenBack(
                            records().payment(endToEndId).orElseThrow(),
                            amount,
                            records().order(order.get().number()),
                            Optional.of(hold));
            return true;
        });
    }

    /** The PSP has a refund and is at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void processing(String refund) {
        records().refund(refund).orElseThrow().process(now());
    }

    /** A refund ended at the PSP. @param done whether the money is back; if not, another attempt is recorded */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void refunded(String refund, boolean done) {
        rules().refunded(records().refund(refund).orElseThrow(), done);
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

    private Instant now() {
        return UtcMicros.now(clock);
    }
}
