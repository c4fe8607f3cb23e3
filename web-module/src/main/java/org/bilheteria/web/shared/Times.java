package org.bilheteria.web.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Moments and days as callers write them, of years that can be meant: others are no date of a database or of a show. */
public final class Times {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /** In whole microseconds. @throws DateTimeException when it is none, or of another time */
    public static Instant instant(String text) {
        return meant(OffsetDateTime.parse(text).toInstant()).truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws DateTimeException when it is none, or of another time */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        boolean meant = day.getYear() >= 1970 && day.getYear() < 2200;
        if (!meant) {
            throw new DateTimeException("A day of another time");
        }
        return day;
    }

    /** @throws DateTimeException when it is of another time */
    public static Instant meant(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("A moment of another time");
        }
        return moment;
    }
}
