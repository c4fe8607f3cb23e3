package org.bilheteria.checkout.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Disk;

/** Takes notices of money and sees each through: asks the PSP what is true, has it booked, and syncs the disk. */
@ApplicationScoped
public class Settling {

    private Psp psp;
    private Till till;
    private Disk disk;

    /** For the container's proxies. */
    protected Settling() {}

    @Inject
    public Settling(Psp psp, Till till, Disk disk) {
        this.psp = psp;
        this.till = till;
        this.disk = disk;
    }

    /**
     * A notice said that this money settled.
     *
     * @throws PspException when the PSP can't be asked; the notice must come again
     * @throws NotListed when the PSP does not list the payment it gave notice of; the notice should come again
     * @throws Undecided when it can't be booked before the stopped clocks run again
     */
    public void noticed(Settlement notice) throws PspException, NotListed, Undecided {
        if (till.settled(notice)) {
            return;
        }
        // Money without a charge of ours: what the PSP lists, reconciliation reads.
        List<Settlement> listed =
                psp.charge(notice.txid()).orElseThrow(NotListed::new).payments();
        settle(listed);
        if (listed.stream().noneMatch(payment -> payment.endToEndId().equals(notice.endToEndId()))) {
            throw new NotListed();
        }
    }

    /** What the PSP itself says was paid; what is known already changes nothing. On disk when this returns. */
    public void settle(List<Settlement> payments) throws Undecided {
        if (payments.isEmpty()) {
            return;
        }
        for (Settlement payment : payments) {
            if (!till.book(payment)) {
                till.bookUnknown(payment);
            }
        }
        disk.sync();
    }
}
