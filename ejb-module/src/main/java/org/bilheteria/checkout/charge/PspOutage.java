package org.bilheteria.checkout.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Stops the clocks of all sales while the PSP is away, and starts them when it is back. */
@ApplicationScoped
public class PspOutage {

    private static final Logger LOG = Logger.getLogger(PspOutage.class.getName());

    /** No charge has this txid: only whether the PSP answers is of interest. */
    private static final String ANY_TXID = "0".repeat(32);

    /** Who stops the clocks, as the audit log names it. */
    private static final String BOX_OFFICE = "box office";

    private final AtomicBoolean away = new AtomicBoolean();

    private SaleOffice office;
    private Catalogue catalogue;
    private Psp psp;

    /** For the container's proxies. */
    protected PspOutage() {}

    @Inject
    public PspOutage(SaleOffice office, Catalogue catalogue, Psp psp) {
        this.office = office;
        this.catalogue = catalogue;
        this.psp = psp;
    }

    /** Whether it did not answer when it was asked last. */
    public boolean away() {
        return away.get();
    }

    /** The PSP did not answer somebody, or must not be asked. @param why as the log shall say it */
    void failed(PspException why) {
        if (away.compareAndSet(false, true)) {
            LOG.warning("The payment provider does not answer; all sales are paused until it answers again: "
                    + why.getMessage());
            stopClocks();
        }
    }

    /**
     * The PSP did not answer about one thing, for which no buyer waits: clocks stop only if it answers about nothing. One record
     * that it chokes on must not pause all sales for ever.
     */
    public void suspected() {
        try {
            silence().ifPresent(this::failed);
        } catch (PspBusy e) {
            LOG.log(Level.FINE, "The payment provider has too many questions to answer, and so it is there", e);
        }
    }

    /** The PSP did not answer. @return what to tell the buyer who asked */
    Refused refusal(PspUnavailable silence) {
        failed(silence);
        return new Refused(Refusal.PSP_UNAVAILABLE, "The payment provider does not answer", Duration.ofSeconds(5));
    }

    /** The PSP must not be asked now. @return what to tell the buyer who asked */
    Refused refusal(PspBusy busy) {
        busy(busy);
        return new Refused(
                Refusal.PSP_UNAVAILABLE,
                "The payment provider has too many questions to answer",
                busy.left().plusSeconds(1));
    }

    /** The PSP must not be asked now: for a while that is as if it were away. */
    void busy(PspBusy busy) {
        if (busy.lasting()) {
            failed(busy);
        }
    }

    void answered() {
        away.set(false);
    }

    /** Asks a silent PSP again; also finds sales that a crash left paused, and stops those that opened meanwhile. */
    public void probe() {
        List<Performance> stopped = catalogue.performances().stream()
                .filter(PspOutage::pausedByOutage)
                .toList();
        if (stopped.isEmpty()) {
            // Nothing stands still because of it, so the next failure has to be heard again.
            away.set(false);
            return;
        }
        try {
            if (silence().isPresent()) {
                stopClocks();
                return;
            }
        } catch (PspBusy e) {
            LOG.log(Level.FINE, "The payment provider has too many questions to answer; the sales stay paused", e);
            return;
        }
        LOG.info("The payment provider answers again; the sales that were paused for it resume");
        away.set(false);
        stopped.forEach(
                performance -> attempt("Resuming", performance, () -> office.resume(performance.id(), BOX_OFFICE)));
    }

    /** Why it answers nothing at all; empty when it does, and a refusal is an answer. */
    private Optional<PspUnavailable> silence() throws PspBusy {
        try {
            psp.charge(ANY_TXID);
        } catch (PspUnavailable e) {
            return Optional.of(e);
        } catch (PspBusy e) {
            throw e;
        } catch (PspException e) {
            LOG.log(Level.FINE, "The payment provider refuses the question whether it is there, and so it is", e);
        }
        return Optional.empty();
    }

    private void stopClocks() {
        catalogue.performances().stream()
                .filter(performance -> !performance.paused())
                .forEach(performance -> attempt(
                        "Pausing",
                        performance,
                        () -> office.pause(performance.id(), PauseReason.PSP_AWAY, BOX_OFFICE)));
    }

    private static boolean pausedByOutage(Performance performance) {
        return performance.pausedFor().filter(PauseReason.PSP_AWAY::equals).isPresent();
    }

    private static void attempt(String what, Performance performance, Runnable act) {
        try {
            act.run();
        } catch (Refused notInThatPhase) {
            LOG.log(
                    Level.FINE,
                    what + " performance " + performance.id() + " was refused; it stays as it is",
                    notInThatPhase);
        } catch (RuntimeException e) {
            // One sale's trouble must not leave the others' clocks as they are.
            LOG.log(
                    Level.WARNING,
                    what + " performance " + performance.id() + " failed; it is tried again with the next probe",
                    e);
        }
    }
}
