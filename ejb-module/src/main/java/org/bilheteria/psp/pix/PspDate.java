package org.bilheteria.psp.pix;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What time the PSP says it is (the {@code Date} of an answer, RFC 9110, 6.6.1). */
final class PspDate {

    private PspDate() {}

    static Optional<Instant> of(HttpResponse<?> answer) {
        try {
            return answer.headers().firstValue("Date").map(PspDate::instant);
        } catch (DateTimeParseException anotherForm) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
