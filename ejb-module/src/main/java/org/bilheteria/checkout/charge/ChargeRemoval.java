package org.bilheteria.checkout.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspException;

/**
 * The safe way to the end of a hold (docs/pix.md, "The end of a hold"): have its charges removed, ask whether one was paid
 * all the same, and let go only if none was.
 */
@ApplicationScoped
public class ChargeRemoval {

    private Holds holds;
    private Charges charges;
    private Psp psp;
    private Settling settling;

    /** For the container's proxies. */
    protected ChargeRemoval() {}

    @Inject
    public ChargeRemoval(Holds holds, Charges charges, Psp psp, Settling settling) {
        this.holds = holds;
        this.charges = charges;
        this.psp = psp;
        this.settling = settling;
    }

    /** @return whether the place's hold was paid and so must not be let go; otherwise nobody can pay it any more */
    boolean paid(String place) throws PspException, Undecided {
        for (Charge charge : charges.allOfPlace(place)) {
            if (charge.open()) {
                remove(charge.txid());
            } else {
                // Paid too little, or removed by the PSP itself, and then paid by somebody all the same.
                settle(psp.charge(charge.txid()));
            }
        }
        // Paid, but not so that it bought the tickets (too little): the hold ends all the same.
        return holds.hold(place).filter(Hold::active).isEmpty();
    }

    /** Sees to it that nobody can pay a charge, and that what was paid is booked. */
    public void remove(String txid) throws PspException, Undecided {
        settle(psp.remove(txid));
        charges.remove(txid);
    }

    private void settle(Optional<PspCharge> known) throws Undecided {
        settling.settle(known.map(PspCharge::payments).orElse(List.of()));
    }
}
