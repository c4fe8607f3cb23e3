package org.bilheteria.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.psp.Psp;
import org.bilheteria.checkout.psp.PspCharge;
import org.bilheteria.checkout.psp.PspUnavailable;
import org.bilheteria.shared.Disk;

/** Takes notices of money and sees each through: asks the PSP what is true, confirms or parks, and syncs the disk. */
@ApplicationScoped
public class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class.getName());

    @Inject
    Psp psp;

    @Inject
    Till till;

    @Inject
    Disk disk;

    /**
     * A notice said that this money settled.
     *
     * @throws PspUnavailable when the PSP can't be asked; the notice must come again
     * @throws NotListed when the PSP does not list the payment it gave notice of; the notice should come again
     */
    public void noticed(Settlement notice) throws PspUnavailable, NotListed {
        if (till.known(notice.endToEndId())) {
            return;
        }
        Optional<PspCharge> charge = psp.charge(notice.txid());
        if (charge.isPresent()) {
            charge.get().payments().forEach(this::settle);
            if (!till.known(notice.endToEndId())) {
                throw new NotListed();
            }
        } else {
            park(notice, ParkReason.UNKNOWN_TXID);
        }
        disk.sync();
    }

    /** The PSP was asked often enough: somebody has to look at this notice. */
    void giveUp(Settlement notice) {
        park(notice, ParkReason.NOT_LISTED);
        disk.sync();
    }

    /** What the PSP itself says was paid. */
    void settle(Settlement settlement) {
        if (till.known(settlement.endToEndId())) {
            return;
        }
        Optional<ParkReason> refusal = till.settle(settlement);
        refusal.ifPresent(reason -> park(settlement, reason));
    }

    private void park(Settlement settlement, ParkReason reason) {
        till.park(settlement, reason);
        LOG.log(Level.WARNING, "A payment is parked: {0}", reason);
    }
}
