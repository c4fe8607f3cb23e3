package org.bilheteria.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.bilheteria.checkout.psp.Psp;
import org.bilheteria.checkout.psp.PspCharge;
import org.bilheteria.checkout.psp.PspUnavailable;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Opens the charge of a hold. Asked again, it answers with the same charge. */
@ApplicationScoped
public class Cashier {

    @Inject
    Charges charges;

    @Inject
    Psp psp;

    @Inject
    PspOutage outage;

    @Inject
    Clock clock;

    /**
     * The charge to pay for what is held for {@code place}.
     *
     * @throws Refused NOT_HELD; PSP_UNAVAILABLE, and then the clock of the hold stands still
     */
    public Charge charge(String place) {
        Charge charge = charges.request(place);
        if (charge.state() != ChargeState.REQUESTED) {
            return charge;
        }
        try {
            long seconds = Duration.between(clock.instant(), charge.expiresAt()).toSeconds();
            PspCharge made = psp.create(charge.txid(), charge.amount(), seconds, "Ingressos Bilheteria");
            outage.answered();
            return charges.activate(charge.txid(), made.copyPaste());
        } catch (PspUnavailable e) {
            outage.failed();
            throw new Refused(Refusal.PSP_UNAVAILABLE, "The payment provider does not answer", Duration.ofSeconds(5));
        }
    }
}
