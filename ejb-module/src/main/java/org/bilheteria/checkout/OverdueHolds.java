package org.bilheteria.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.HoldTerms;
import org.bilheteria.checkout.psp.Psp;
import org.bilheteria.checkout.psp.PspCharge;
import org.bilheteria.checkout.psp.PspUnavailable;
import org.bilheteria.shared.Disk;

/**
 * Ends holds whose time is over, the safe way (pix.md, "The safe end of a hold"): have the charge removed, ask whether it
 * was paid all the same, and let go only if it wasn't.
 */
@ApplicationScoped
public class OverdueHolds {

    private static final Logger LOG = Logger.getLogger(OverdueHolds.class.getName());
    private static final int BATCH = 500;

    @Inject
    HoldTerms holds;

    @Inject
    Charges charges;

    @Inject
    Psp psp;

    @Inject
    Settling settling;

    @Inject
    BoxOffice boxOffice;

    @Inject
    PspOutage outage;

    @Inject
    Disk disk;

    void end() {
        Map<Integer, List<String>> unpaid = new TreeMap<>();
        for (Hold hold : holds.overdue(BATCH)) {
            try {
                if (!paid(hold.place())) {
                    unpaid.computeIfAbsent(hold.sector(), sector -> new ArrayList<>())
                            .add(hold.place());
                }
            } catch (PspUnavailable e) {
                outage.failed();
                break;
            }
        }
        unpaid.forEach(this::expire);
    }

    private void expire(int sector, List<String> places) {
        try {
            boxOffice.expire(sector, places);
            disk.sync();
        } catch (RuntimeException e) {
            // One sector's trouble must not stop the others; it is tried again in a second.
            LOG.log(Level.WARNING, "Holds of sector " + sector + " could not be ended", e);
        }
    }

    private boolean paid(String place) throws PspUnavailable {
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
