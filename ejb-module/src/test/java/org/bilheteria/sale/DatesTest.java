package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a show in a year nobody meant is refused by its field's name, wherever it was typed. */
class DatesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P-365D,P1D,startsAt",
        "P-1D,P1D,startsAt",
        "PT0S,P1D,startsAt",
        "P1900D,P1D,startsAt",
        "P30D,PT-1S,closesAt",
        "P30D,P60D,closesAt",
    })
    void whatCanNotBeMeantIsNamed(Duration start, Duration close, String field) {
        assertThatThrownBy(() -> check(start, close))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining(field + " must be");
    }

    @ParameterizedTest
    @CsvSource({"P30D,P30D", "P30D,P37D", "PT1H,PT59M", "P1800D,P1D"})
    void whatCanBeMeantIsNot(Duration start, Duration close) {
        assertThatCode(() -> check(start, close)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotMovedIsNotLookedAt() {
        Instant past = NOW.minus(Duration.ofDays(1));
        assertThatCode(() -> new Dates(NOW).closesAt(NOW.plusSeconds(60)).refuse(past, NOW.plusSeconds(60)))
                .doesNotThrowAnyException();
    }

    private static void check(Duration start, Duration close) {
        Instant startsAt = NOW.plus(start);
        Instant closesAt = NOW.plus(close);
        new Dates(NOW).startsAt(startsAt).closesAt(closesAt).refuse(startsAt, closesAt);
    }
}
