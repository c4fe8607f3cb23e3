package org.bilheteria.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.HoldTerms;
import org.bilheteria.checkout.psp.Psp;
import org.bilheteria.checkout.psp.PspCharge;
import org.bilheteria.checkout.psp.PspUnavailable;
import org.bilheteria.shared.Disk;

/**
 * The safe way to the end of a hold (pix.md, "The safe end of a hold"): have the charge removed, ask whether it was paid all
 * the same, and let go only if it wasn't.
 */
@ApplicationScoped
class ChargeRemoval {

    @Inject
    HoldTerms holds;

    @Inject
    Charges charges;

    @Inject
    Psp psp;

    @Inject
    Settling settling;

    @Inject
    Disk disk;

    /** @return whether the place's hold was paid and so must not be let go; otherwise nobody can pay it any more */
    boolean paid(String place) throws PspUnavailable {
        Optional<Charge> charge = charges.ofPlace(place);
        if (charge.isEmpty()) {
            return false;
        }
        Optional<PspCharge> known = psp.remove(charge.get().txid());
        boolean paid = known.isPresent() && !known.get().payments().isEmpty();
        if (!paid) {
            charges.remove(charge.get().txid());
            return false;
        }
        known.get().payments().forEach(settling::settle);
        disk.sync();
        // Paid, but not so that it confirmed the order (too late, a wrong amount): the hold ends all the same.
        return holds.hold(place).filter(Hold::active).isEmpty();
    }
}
