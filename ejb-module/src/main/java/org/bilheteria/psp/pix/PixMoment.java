package org.bilheteria.psp.pix;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.bilheteria.shared.Brasilia;

/** Points in time as PSPs write them: RFC 3339, some without the offset's colon, some without an offset, which is Brasília's. */
final class PixMoment {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter();

    private PixMoment() {}

    /** In whole microseconds. @throws DateTimeException if it is none */
    static Instant of(String text) {
        TemporalAccessor read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        Instant moment = read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) read).atZone(Brasilia.TIME).toInstant();
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
