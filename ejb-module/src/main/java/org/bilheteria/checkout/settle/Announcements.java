package org.bilheteria.checkout.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.OrderRevoked;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundDecided;
import org.bilheteria.checkout.ledger.RefundState;

/** Tells the rest of the system what was decided about money, within the transaction that decides it. */
@ApplicationScoped
public class Announcements {

    @Inject
    Event<OrderConfirmed> confirmations;

    @Inject
    Event<RefundDecided> refunds;

    @Inject
    Event<OrderRevoked> revocations;

    public void revoked(OrderRevoked revoked) {
        revocations.fire(revoked);
    }

    public void confirmed(OrderConfirmed confirmed) {
        confirmations.fire(confirmed);
    }

    public void refund(Refund refund) {
        boolean done = refund.state() == RefundState.DONE;
        refund.buyer()
                .ifPresent(buyer ->
                        refunds.fire(new RefundDecided(refund.id(), buyer, refund.amount(), refund.reason(), done)));
    }
}
