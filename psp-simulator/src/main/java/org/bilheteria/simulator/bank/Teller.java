package org.bilheteria.simulator.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.simulator.ledger.Payment;
import org.bilheteria.simulator.ledger.PaymentOrder;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.notice.WebhookDelivery;

/** Settles an order and has the receiver told. */
@ApplicationScoped
public class Teller {

    @Inject
    Payments payments;

    @Inject
    WebhookDelivery delivery;

    /** @throws org.bilheteria.simulator.ledger.PixRefusal see {@link Payments#settle} */
    public Payment pay(PaymentOrder order) {
        Payments.Settlement settlement = payments.settle(order);
        delivery.post(settlement.payment().endToEndId(), settlement.notices());
        return settlement.payment();
    }
}
