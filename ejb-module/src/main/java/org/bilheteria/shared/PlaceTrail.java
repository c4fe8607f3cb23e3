package org.bilheteria.shared;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way of a place from the door to its tickets, in the log, for whoever has to follow one: every line names the place, which
 * receipt, journal and order know too; the first also the door's id of the request. Off unless the logger {@code
 * org.bilheteria.trail} is set to FINE, which can be done while the sale runs. Names nobody.
 */
public final class PlaceTrail {

    /** Held strongly: java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger LOG = Logger.getLogger("org.bilheteria.trail");

    private PlaceTrail() {}

    /** Whether anybody follows: what a step would say need not be put together otherwise. */
    public static boolean followed() {
        return LOG.isLoggable(Level.FINE);
    }

    /** @param step in words, such as {@code order=ABC123} */
    public static void step(String place, String step) {
        LOG.log(Level.FINE, "place={0} {1}", new Object[] {place, step});
    }

    /** A line of a journal. @param facts as they stand in it */
    public static void line(String sector, long seq, String type, CharSequence facts) {
        if (followed()) {
            LOG.log(Level.FINE, "sector={0} seq={1} {2}{3}", new Object[] {sector, Long.toString(seq), type, facts});
        }
    }
}
