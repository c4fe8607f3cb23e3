package org.bilheteria.sale;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * What of a sale can still be changed. The rest (the show's time, capacities, the message, the rate of calls) always can.
 *
 * @param show title and venue, until the sale is closed
 * @param lobby when the lobby opens, until it has: who was let in can't be told to come later
 * @param opening when the sale opens, until it has
 * @param terms limits, sectors, their names and prices, while nobody has arrived and nobody can: who is in line chose by
 *     them
 */
public record EditWindow(boolean show, boolean lobby, boolean opening, boolean terms) {

    /** @param anybodyArrived asked only before the lobby */
    static EditWindow of(Performance performance, Instant now, BooleanSupplier anybodyArrived) {
        boolean closed = performance.isClosed(now);
        boolean announced = performance.phase(now, false) == Phase.ANNOUNCED;
        return new EditWindow(
                !closed,
                !closed && now.isBefore(performance.lobbyOpensAt()),
                !closed && now.isBefore(performance.opensAt()),
                announced && !anybodyArrived.getAsBoolean());
    }

    /** @throws Refused WRONG_PHASE when the change touches what can't be changed any more */
    void check(SaleEdit change) {
        if (change.show().renames() && !show) {
            throw new Refused(Refusal.WRONG_PHASE, "The sale is closed, and title and venue are on its tickets");
        }
        if (change.ofTerms() && !terms) {
            throw new Refused(
                    Refusal.WRONG_PHASE,
                    "Limits, sectors, their names and prices stay once the lobby has opened or somebody has arrived");
        }
    }
}
