package org.bilheteria.sale;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.FieldCheck;

/** Dates of a show and its sale that can be meant: a slip in a year or a month is refused and not sold. */
final class Dates {

    /** Nobody sells earlier, and a code has to be checked some day. */
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    /** For a show of several days. */
    private static final Duration AFTER_THE_BEGINNING = Duration.ofDays(7);

    private final Instant now;
    private final FieldCheck check = new FieldCheck();

    Dates(Instant now) {
        this.now = now;
    }

    Dates startsAt(Instant moment) {
        check.that(moment.isAfter(now), "startsAt", "must be in the future")
                .that(moment.isBefore(now.plus(FARTHEST)), "startsAt", "must be within five years");
        return this;
    }

    Dates closesAt(Instant moment) {
        check.that(moment.isAfter(now), "closesAt", "must be in the future");
        return this;
    }

    /** @throws org.bilheteria.shared.InvalidFields naming startsAt or closesAt */
    void refuse(Instant startsAt, Instant closesAt) {
        check.that(
                        !closesAt.isAfter(startsAt.plus(AFTER_THE_BEGINNING)),
                        "closesAt",
                        "must be at most seven days after startsAt")
                .refuse();
    }
}
