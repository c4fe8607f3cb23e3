package org.bilheteria.simulator.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.simulator.ledger.Payment;
import org.bilheteria.simulator.ledger.PaymentOrder;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.notice.Postman;

/** Settles an order and has the receiver told. */
@ApplicationScoped
public class Teller {

    @Inject
    Payments payments;

    @Inject
    Postman postman;

    /** @throws org.bilheteria.simulator.ledger.Refusal see {@link Payments#settle} */
    public Payment pay(PaymentOrder order) {
        Payments.Settlement settlement = payments.settle(order);
        postman.post(settlement.payment().endToEndId(), settlement.notices());
        return settlement.payment();
    }
}
