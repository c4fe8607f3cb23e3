package org.bilheteria.sale;

import java.time.Instant;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.UtcMicros;

/**
 * Another date of a show, and how long whoever has bought may choose to have their money back.
 *
 * @param message what everybody is told; empty to leave what they are told as it is
 */
public record PutOff(Instant startsAt, Instant refundUntil, String message) {

    /** @param startedAt its date so far @throws org.bilheteria.shared.InvalidFields naming startsAt or refundUntil */
    public void check(Instant startedAt, Instant now) {
        new FieldCheck()
                .that(!startsAt.equals(startedAt), "startsAt", "must be another date")
                .that(refundUntil.isAfter(now), "refundUntil", "must be in the future")
                .that(!refundUntil.isAfter(startsAt), "refundUntil", "must not be after startsAt")
                .refuse();
    }

    /** For the audit log. */
    @Override
    public String toString() {
        return "startsAt " + UtcMicros.text(startsAt) + ", refundUntil " + UtcMicros.text(refundUntil);
    }
}
