package org.bilheteria.verifier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of the line, kept as small as can be: there may be a million. */
final class Place {
    /** Where a place is in its life. */
    enum State {
        ARRIVED,
        WAITING,
        HELD,
        PAID,
        EXPIRED,
        RELEASED,
        LEFT,
        TURNED_AWAY,
        REFUNDED
    }

    final String id;
    final Wanted wanted;
    State state = State.ARRIVED;
    /** Its rank, 0 until it is numbered. */
    int number;
    /** The hold it was called to, active or ended; null until then. */
    @Nullable
    Hold hold;

    Place(String id, Wanted wanted) {
        this.id = id;
        this.wanted = wanted;
    }

    /** The hold of one that was called. */
    Hold held() {
        return Objects.requireNonNull(hold, "hold");
    }

    boolean is(State... states) {
        for (State each : states) {
            if (state == each) {
                return true;
            }
        }
        return false;
    }
}
