package org.bilheteria.catalogue;

import java.time.Instant;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** When the lobby opens, when the sale opens and when it closes. */
public record SaleWindow(Instant lobbyOpensAt, Instant opensAt, Instant closesAt) {

    /** @throws Refused INVALID in any other order */
    public SaleWindow {
        if (opensAt.isBefore(lobbyOpensAt) || !opensAt.isBefore(closesAt)) {
            throw new Refused(Refusal.INVALID, "lobbyOpensAt <= opensAt < closesAt");
        }
    }
}
