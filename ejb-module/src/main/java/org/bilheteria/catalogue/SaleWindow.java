package org.bilheteria.catalogue;

import java.time.Instant;

/** When the lobby opens, when the sale opens and when it closes. */
public record SaleWindow(Instant lobbyOpensAt, Instant opensAt, Instant closesAt) {

    public SaleWindow {
        if (opensAt.isBefore(lobbyOpensAt) || !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A lobby opens before its sale, and a sale before it closes");
        }
    }
}
