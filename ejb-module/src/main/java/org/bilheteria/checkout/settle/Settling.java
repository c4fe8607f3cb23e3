package org.bilheteria.checkout.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Disk;

/** Takes notices of money and sees each through: asks the PSP what is true, has it booked, and syncs the disk. */
@ApplicationScoped
public class Settling {

    private Psp psp;
    private Till till;
    private Charges charges;
    private Disk disk;

    /** For the container's proxies. */
    protected Settling() {}

    @Inject
    public Settling(Psp psp, Till till, Charges charges, Disk disk) {
        this.psp = psp;
        this.till = till;
        this.charges = charges;
        this.disk = disk;
    }

    /**
     * A notice said that this money settled.
     *
     * @throws PspUnavailable when the PSP can't be asked; the notice must come again
     * @throws NotListed when the PSP does not list the payment it gave notice of; the notice should come again
     * @throws Undecided when it can't be booked before the stopped clocks run again
     */
    public void noticed(Settlement notice) throws PspUnavailable, NotListed, Undecided {
        if (till.known(notice.endToEndId())) {
            return;
        }
        Optional<PspCharge> charge = psp.charge(notice.txid());
        if (charge.isEmpty()) {
            // Money without a charge of ours: what the PSP lists, reconciliation reads.
            throw new NotListed();
        }
        settle(charge.get().payments());
        if (!till.known(notice.endToEndId())) {
            throw new NotListed();
        }
    }

    /** What the PSP itself says was paid. On disk when this returns. */
    public void settle(List<Settlement> payments) throws Undecided {
        if (payments.isEmpty()) {
            return;
        }
        for (Settlement payment : payments) {
            if (till.known(payment.endToEndId())) {
                continue;
            }
            if (charges.charge(payment.txid()).isPresent()) {
                till.book(payment);
            } else {
                till.bookUnknown(payment);
            }
        }
        disk.sync();
    }
}
