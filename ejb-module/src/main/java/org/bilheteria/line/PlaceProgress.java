package org.bilheteria.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes of a place while it lives; all else stays as it arrived. Two that are equal need no writing. */
public record PlaceProgress(
        PlaceState state,
        @Nullable Long number,
        @Nullable Instant skippedAt,
        @Nullable TurnedAway turnedAwayFor) {}
