package org.bilheteria.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rest of the system what was decided about money, within the transaction that decides it. */
@ApplicationScoped
class Announcements {

    @Inject
    Event<OrderConfirmed> confirmations;

    @Inject
    Event<RefundDecided> refunds;

    void confirmed(OrderConfirmed confirmed) {
        confirmations.fire(confirmed);
    }

    void refund(Refund refund) {
        boolean done = refund.state() == RefundState.DONE;
        refund.buyer()
                .ifPresent(buyer ->
                        refunds.fire(new RefundDecided(refund.id(), buyer, refund.amount(), refund.reason(), done)));
    }
}
