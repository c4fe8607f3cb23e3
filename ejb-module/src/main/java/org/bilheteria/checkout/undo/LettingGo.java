package org.bilheteria.checkout.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.shared.Refused;

/**
 * Ends the holds of a show that does not take place, each as if its buyer gave it back: its charge is removed first, and whoever
 * paid a moment before has bought, and is refunded with all others.
 */
@ApplicationScoped
public class LettingGo {

    private static final Logger LOG = Logger.getLogger(LettingGo.class.getName());

    private static final int BATCH = 100;
    /** So often is a PSP asked in vain before the rest waits for the next round. */
    private static final int PATIENCE = 3;

    private Holds holds;
    private Leaving leaving;

    /** For the container's proxies. */
    protected LettingGo() {}

    @Inject
    public LettingGo(Holds holds, Leaving leaving) {
        this.holds = holds;
        this.leaving = leaving;
    }

    /** @return whether nobody holds any more; if not, it is to be done again later */
    public boolean allOf(int performance) {
        List<Hold> active = holds.active(performance, BATCH);
        int inVain = 0;
        for (Hold hold : active) {
            if (inVain < PATIENCE && !letGo(hold)) {
                inVain++;
            }
        }
        return holds.active(performance, 1).isEmpty();
    }

    private boolean letGo(Hold hold) {
        try {
            leaving.leave(hold.sector(), hold.place());
            return true;
        } catch (Refused unsaid) {
            LOG.log(Level.FINE, "Whether the hold of place " + hold.place() + " is paid can't be said now", unsaid);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Letting the hold of place " + hold.place() + " go failed; it is tried again in a second",
                    e);
        }
        return false;
    }
}
