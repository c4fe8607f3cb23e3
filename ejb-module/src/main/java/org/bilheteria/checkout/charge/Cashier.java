package org.bilheteria.checkout.charge;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Opens the charge of a hold. Asked again, it answers with the same charge. */
@ApplicationScoped
public class Cashier {

    private static final int DESKS = 32;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private static final Duration WHEN_CLOCKS_STAND = Duration.ofSeconds(5);
    private static final Duration WHEN_REFUSED = Duration.ofSeconds(10);

    private final Semaphore desks = new Semaphore(DESKS, true);

    private Charges charges;
    private Psp psp;
    private PspOutage outage;
    private Settling settling;
    private ChargeRemoval removal;
    private Clock clock;

    /** For the container's proxies. */
    protected Cashier() {}

    @Inject
    public Cashier(Charges charges, Psp psp, PspOutage outage, Settling settling, ChargeRemoval removal, Clock clock) {
        this.charges = charges;
        this.psp = psp;
        this.outage = outage;
        this.settling = settling;
        this.removal = removal;
        this.clock = clock;
    }

    /**
     * The charge to pay for what is held for {@code place}.
     *
     * @throws Refused NOT_HELD; PSP_UNAVAILABLE when the PSP does not answer, and then all clocks stand still; when it refuses; when it
     *     must not be asked for a moment; when too many ask at once; when what was paid already can't be decided while the clocks stand still
     */
    public Charge charge(String place) {
        Charge charge = request(place);
        if (charge.state() != ChargeState.REQUESTED) {
            return charge;
        }
        enter();
        try {
            return make(charge);
        } catch (PspUnavailable e) {
            throw outage.refusal(e);
        } catch (PspBusy e) {
            throw outage.refusal(e);
        } catch (PspException e) {
            // It is there: a setting or a right is missing, which its own words in the log tell the operator.
            throw new Refused(Refusal.PSP_UNAVAILABLE, "The payment provider refuses the charge", WHEN_REFUSED);
        } catch (Undecided e) {
            // The PSP did answer: nobody's clock is stopped for it. It is the clocks that stand still already.
            throw new Refused(
                    Refusal.PSP_UNAVAILABLE, "What was paid is decided once the clocks run again", WHEN_CLOCKS_STAND);
        } finally {
            desks.release();
        }
    }

    private Charge make(Charge charge) throws PspException, Undecided {
        long seconds = Duration.between(clock.instant(), charge.expiresAt()).toSeconds();
        PspCharge made = psp.create(charge.txid(), charge.amount(), seconds, "Ingressos Bilheteria");
        outage.answered();
        // Asked a second time, it may have been paid already: the first answer was lost, but not on its way to the
        // payer.
        settling.settle(made.payments());
        Charge active = charges.activate(charge.txid(), made.copyPaste());
        if (active.state() != ChargeState.ACTIVE) {
            // The hold ended while the PSP made the charge: nobody is to pay it.
            removal.remove(charge.txid());
            throw new Refused(Refusal.NOT_HELD, "The hold ended meanwhile");
        }
        return active;
    }

    private Charge request(String place) {
        try {
            return charges.request(place);
        } catch (EJBException sameMoment) {
            // Most likely asked twice at once, and the other one recorded it.
            return charges.request(place);
        }
    }

    /** Whoever waits for a slow PSP keeps a thread: no more than so many, or nobody else would be served. */
    private void enter() {
        try {
            if (desks.getQueueLength() < DESKS && desks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(Refusal.PSP_UNAVAILABLE, "Too many charges at once", Duration.ofSeconds(1));
    }
}
