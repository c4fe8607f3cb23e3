package org.bilheteria.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: no moment that a caller writes leads to anything but an answer. */
class TimesTest {

    @Test
    void whatIsMeantIsRead() {
        assertThat(Times.instant("2026-11-23T12:00:00.123456789-03:00"))
                .isEqualTo(Instant.parse("2026-11-23T15:00:00.123456Z"));
        assertThat(Times.instant("1970-01-01T00:00:00Z")).isEqualTo(Instant.EPOCH);
        assertThat(Times.day("2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-12-31T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "tomorrow",
                ""
            })
    void whatCanNotBeMeantIsRefused(String text) {
        assertThatThrownBy(() -> Times.instant(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.day(text.split("T")[0])).isInstanceOf(DateTimeException.class);
    }
}
