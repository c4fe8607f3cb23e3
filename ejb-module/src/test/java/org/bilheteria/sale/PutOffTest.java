package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.bilheteria.shared.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutOffTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-10-01T22:00:00Z");
    private static final String LATER = "2026-12-01T22:00:00Z";

    @Test
    void itMayBeChosenUpToTheBeginningOfTheShow() {
        assertThatCode(() -> putOff(LATER, LATER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T22:00:00Z, 2026-09-20T12:00:00Z, startsAt",
        LATER + ", 2026-09-01T12:00:00Z, refundUntil",
        LATER + ", 2026-12-01T22:00:01Z, refundUntil"
    })
    void whatMakesNoSenseIsNamed(String startsAt, String refundUntil, String wrong) {
        assertThatThrownBy(() -> putOff(startsAt, refundUntil))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys(wrong));
    }

    private static void putOff(String startsAt, String refundUntil) {
        new PutOff(Instant.parse(startsAt), Instant.parse(refundUntil), "").check(STARTED, NOW);
    }
}
