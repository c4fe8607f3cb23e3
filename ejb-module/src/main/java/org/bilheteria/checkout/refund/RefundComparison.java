package org.bilheteria.checkout.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.shared.Disk;

/** Compares what the PSP says was given back of a payment with what was decided here. */
@ApplicationScoped
public class RefundComparison {

    private Psp psp;
    private Till till;
    private Disk disk;

    /** For the container's proxies. */
    protected RefundComparison() {}

    @Inject
    public RefundComparison(Psp psp, Till till, Disk disk) {
        this.psp = psp;
        this.till = till;
        this.disk = disk;
    }

    /** A notice said that something was given back of this payment. */
    public void noticed(String endToEndId) throws PspException {
        Optional<PspPayment> listed = psp.payment(endToEndId);
        if (listed.isPresent() && till.known(endToEndId)) {
            compare(listed.get());
            disk.sync();
        }
    }

    /** The payment must be booked already. */
    public void compare(PspPayment listed) {
        listed.refunds().stream()
                .filter(refund -> refund.status() != PspRefundStatus.PROCESSING)
                .forEach(refund -> compare(listed.settlement().endToEndId(), refund));
    }

    private void compare(String endToEndId, PspRefund refund) {
        boolean done = refund.status() == PspRefundStatus.DONE;
        if (till.refundKnown(refund.id())) {
            till.refunded(refund.id(), done);
        } else if (done && !till.returnKnown(endToEndId, refund.transfer())) {
            // Nobody here decided it: the payer's bank took its money back, or the merchant gave it by hand.
            till.takenBack(endToEndId, refund.id(), refund.amount());
        }
    }
}
