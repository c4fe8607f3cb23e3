package org.bilheteria.web.show;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The opening of a sale as an entry of somebody's calendar, with an alarm before it (RFC 5545). */
record OpeningCalendar(String uid, Instant opens, String summary, String venue, String about, String address) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Time enough to sit down with the phone. */
    private static final Duration ALARM = Duration.ofMinutes(15);

    private static final Duration LASTS = Duration.ofMinutes(30);

    /** A line is at most 75 octets long. */
    private static final int LONGEST = 75;

    String text(Instant now) {
        List<String> lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Bilheteria//Openings//PT",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(opens),
                "DTEND:" + UTC.format(opens.plus(LASTS)),
                "SUMMARY:" + escaped(summary),
                "DESCRIPTION:" + escaped(about.isEmpty() ? address : about + "\n" + address),
                "URL:" + address,
                "LOCATION:" + escaped(venue),
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(summary),
                "TRIGGER:-" + ALARM,
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> fold(line, text));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Goes on in the next line, after a space, and never within a letter. */
    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            String one = Character.toString(letter);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
    }
}
