package org.bilheteria.line;

import java.time.Instant;

/** A place as its table has it. */
record PlaceRow(
        String id,
        PlaceCipher.Origin origin,
        int performance,
        Instant stamp,
        Wish wish,
        long window,
        long arrivedLine,
        PlaceProgress progress) {}
