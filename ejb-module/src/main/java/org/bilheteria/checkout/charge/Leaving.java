package org.bilheteria.checkout.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** A buyer leaves the line or gives the hold back; who paid a moment before keeps what they bought. */
@ApplicationScoped
public class Leaving {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private Holds holds;
    private ChargeRemoval removal;
    private BoxOffice boxOffice;
    private PspOutage outage;
    private Disk disk;

    /** For the container's proxies. */
    protected Leaving() {}

    @Inject
    public Leaving(Holds holds, ChargeRemoval removal, BoxOffice boxOffice, PspOutage outage, Disk disk) {
        this.holds = holds;
        this.removal = removal;
        this.boxOffice = boxOffice;
        this.outage = outage;
        this.disk = disk;
    }

    /**
     * Does nothing to a place that has ended or is paid.
     *
     * @throws Refused PSP_UNAVAILABLE when nobody can say whether the hold is paid; then it stays
     */
    public void leave(int sector, String place) {
        boolean held = holds.hold(place).filter(Hold::active).isPresent();
        if (held && paid(place)) {
            return;
        }
        boxOffice.leave(sector, place);
        disk.sync();
    }

    private boolean paid(String place) {
        try {
            return removal.paid(place);
        } catch (PspUnavailable e) {
            throw outage.refusal(e);
        } catch (PspBusy e) {
            throw outage.refusal(e);
        } catch (PspException | Undecided e) {
            // The PSP did answer: nobody's clock is stopped for it.
            throw new Refused(Refusal.PSP_UNAVAILABLE, "Nobody can say now whether it is paid", AGAIN);
        }
    }
}
