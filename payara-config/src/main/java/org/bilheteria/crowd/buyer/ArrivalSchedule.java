package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.time.Instant;

/** When buyers come: some in the lobby, the others after the opening. */
public final class ArrivalSchedule {

    /** The last of the lobby come so long before the opening, so that a slow upload is in time too. */
    private static final Duration BEFORE_OPENING = Duration.ofMillis(500);

    private final Instant from;
    private final Instant opensAt;
    private final Duration within;

    /**
     * @param now nobody comes before
     * @param within over what time after the opening (or after now, if it was before) the others come
     */
    public ArrivalSchedule(Instant now, TargetSale sale, Duration within) {
        from = later(now, sale.lobbyOpensAt());
        opensAt = later(from, sale.opensAt());
        this.within = within;
    }

    public Instant momentOf(BuyerPlan plan) {
        Duration lobby = Duration.between(from, opensAt).minus(BEFORE_OPENING);
        if (plan.early() && !lobby.isNegative()) {
            return from.plus(part(lobby, plan.moment()));
        }
        return opensAt.plus(part(within, plan.moment()));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
