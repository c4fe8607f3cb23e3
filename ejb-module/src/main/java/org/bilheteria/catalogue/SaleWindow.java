package org.bilheteria.catalogue;

import java.time.Instant;
import org.bilheteria.shared.FieldCheck;

/** When the lobby opens, when the sale opens and when it closes. */
public record SaleWindow(Instant lobbyOpensAt, Instant opensAt, Instant closesAt) {

    /** @throws org.bilheteria.shared.InvalidFields naming lobbyOpensAt or closesAt in any other order */
    public SaleWindow {
        new FieldCheck()
                .that(!opensAt.isBefore(lobbyOpensAt), "lobbyOpensAt", "must not be after opensAt")
                .that(opensAt.isBefore(closesAt), "closesAt", "must be after opensAt")
                .refuse();
    }
}
