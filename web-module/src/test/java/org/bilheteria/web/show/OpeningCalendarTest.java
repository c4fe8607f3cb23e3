package org.bilheteria.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Goal: calendars take the entry, and ring before the opening. */
class OpeningCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static String text(String summary, String venue) {
        return new OpeningCalendar(
                        "opening-7@tickets.example",
                        Instant.parse("2026-12-01T13:00:00Z"),
                        summary,
                        venue,
                        "Gates open at 6:30 pm",
                        "https://tickets.example/performance?id=7")
                .text(NOW);
    }

    @Test
    void saysWhenAndRingsBefore() {
        assertThat(text("A venda abre: Show", "Rio").split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "UID:opening-7@tickets.example",
                        "DTSTAMP:20261130T120000Z",
                        "DTSTART:20261201T130000Z",
                        "DTEND:20261201T133000Z",
                        "SUMMARY:A venda abre: Show",
                        "DESCRIPTION:Gates open at 6:30 pm\\nhttps://tickets.example/performance?id=7",
                        "URL:https://tickets.example/performance?id=7",
                        "TRIGGER:-PT15M")
                .endsWith("END:VALARM", "END:VEVENT", "END:VCALENDAR");
    }

    @Test
    void whatAnOrganiserTypedEndsNoLineAndAddsNone() {
        String text = text("A, B; C\\D\nBEGIN:VEVENT", "Rio");

        assertThat(text).contains("SUMMARY:A\\, B\\; C\\\\D\\nBEGIN:VEVENT\r\n");
        assertThat(text.split("\r\n")).containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void longLinesGoOnInTheNext() {
        String venue = "Praça São João 한국어 ".repeat(20).strip();
        String text = text("Show", venue);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("LOCATION:" + venue + "\r\n");
        assertThat(text).doesNotContain("\ufffd").endsWith("\r\n");
    }
}
