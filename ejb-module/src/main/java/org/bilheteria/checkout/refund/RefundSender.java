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
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.shared.Disk;

/** Sends every refund to the PSP: requests it, asks what became of it, and requests it anew when it failed. */
@ApplicationScoped
public class RefundSender {

    private static final Logger LOG = Logger.getLogger(RefundSender.class.getName());

    private static final int BATCH = 100;

    private RefundReader refunds;
    private Till till;
    private Psp psp;
    private RefundComparison comparison;
    private Disk disk;

    /** For the container's proxies. */
    protected RefundSender() {}

    @Inject
    public RefundSender(RefundReader refunds, Till till, Psp psp, RefundComparison comparison, Disk disk) {
        this.refunds = refunds;
        this.till = till;
        this.psp = psp;
        this.comparison = comparison;
        this.disk = disk;
    }

    /** Asks for what is due now. */
    public void sendDue() {
        List<Refund> due = refunds.due(BATCH);
        for (Refund refund : due) {
            // As it is now: while those before it were asked for, somebody may have stopped it or given the money by
            // hand.
            Optional<Refund> now = refunds.refund(refund.id()).filter(Refund::due);
            if (now.isPresent() && !trySending(now.get())) {
                break;
            }
        }
        if (!due.isEmpty()) {
            disk.sync();
        }
    }

    /** @return whether the PSP may be asked for the next one */
    private boolean trySending(Refund refund) {
        try {
            send(refund);
        } catch (PspBusy e) {
            LOG.log(Level.FINE, "The PSP wants no more questions now; refunds wait", e);
            if (e.said()) {
                // To this very question, and perhaps always: the others must not wait for it.
                till.refundLater(refund.id());
            }
            return false;
        } catch (PspException e) {
            till.refundLater(refund.id());
        } catch (RuntimeException e) {
            // One refund's trouble must not keep the others.
            LOG.log(Level.WARNING, "Sending refund " + refund.id() + " failed; it is tried again at the next tick", e);
        }
        return true;
    }

    private void send(Refund refund) throws PspException {
        try {
            record(refund, statusAtPsp(refund));
        } catch (PspRefused e) {
            LOG.log(Level.WARNING, "The PSP refuses refund {0}; it is tried again later: {1}", new Object[] {
                refund.id(), e.getMessage()
            });
            // Perhaps the payer's bank was faster.
            comparison.noticed(refund.endToEndId());
            till.refundLater(refund.id());
        }
    }

    private PspRefund statusAtPsp(Refund refund) throws PspException {
        if (refund.state() == RefundState.PROCESSING) {
            Optional<PspRefund> known = psp.refundStatus(refund.endToEndId(), refund.id());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return psp.refund(refund.endToEndId(), refund.id(), refund.amount());
    }

    private void record(Refund refund, PspRefund answer) {
        if (answer.status() != PspRefundStatus.PROCESSING) {
            till.refunded(refund.id(), answer.status() == PspRefundStatus.DONE);
        } else if (refund.state() == RefundState.REQUESTED) {
            till.processing(refund.id());
        } else {
            till.refundLater(refund.id());
        }
    }
}
