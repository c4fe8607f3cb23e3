package org.bilheteria.checkout.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Disk;

/** Sees every refund through at the PSP: asks for it, asks what became of it, and asks anew when it failed. */
@ApplicationScoped
public class RefundSender {

    private static final Logger LOG = Logger.getLogger(RefundSender.class.getName());

    private static final int BATCH = 100;

    private RefundReader refunds;
    private Till till;
    private Psp psp;
    private RefundComparison returns;
    private Disk disk;

    /** For the container's proxies. */
    protected RefundSender() {}

    @Inject
    public RefundSender(RefundReader refunds, Till till, Psp psp, RefundComparison returns, Disk disk) {
        this.refunds = refunds;
        this.till = till;
        this.psp = psp;
        this.returns = returns;
        this.disk = disk;
    }

    /** Asks for what is due now. */
    public void due() {
        List<Refund> due = refunds.due(BATCH);
        for (Refund refund : due) {
            see(refund);
        }
        if (!due.isEmpty()) {
            disk.sync();
        }
    }

    private void see(Refund refund) {
        try {
            ask(refund);
        } catch (PspUnavailable e) {
            till.refundLater(refund.id());
        } catch (RuntimeException e) {
            // One refund's trouble must not keep the others.
            LOG.log(Level.WARNING, "A refund could not be seen to", e);
        }
    }

    private void ask(Refund refund) throws PspUnavailable {
        try {
            news(refund, status(refund));
        } catch (PspRefused e) {
            LOG.log(Level.WARNING, "The PSP refuses a refund: {0}", e.getMessage());
            // Perhaps the payer's bank was faster.
            returns.noticed(refund.endToEndId());
            till.refundLater(refund.id());
        }
    }

    private PspRefund status(Refund refund) throws PspUnavailable, PspRefused {
        if (refund.state() == RefundState.PROCESSING) {
            Optional<PspRefund> known = psp.refundStatus(refund.endToEndId(), refund.id());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return psp.refund(refund.endToEndId(), refund.id(), refund.amount());
    }

    private void news(Refund refund, PspRefund known) {
        if (known.status() != PspRefundStatus.PROCESSING) {
            till.refunded(refund.id(), known.status() == PspRefundStatus.DONE);
        } else if (refund.state() == RefundState.REQUESTED) {
            till.processing(refund.id());
        } else {
            till.refundLater(refund.id());
        }
    }
}
