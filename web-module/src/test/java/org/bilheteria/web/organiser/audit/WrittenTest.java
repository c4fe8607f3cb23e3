package org.bilheteria.web.organiser.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bilheteria.web.organiser.audit.Written.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @Test
    void aChangeIsTakenApart() {
        Written written = Written.of("performance 3: startsAt 2026-10-01T22:00:00.000000Z, title \"A, B\","
                + " capacity of sector 7 500, name of sector 7 \"Pista\"");

        assertThat(written.performance()).contains(3);
        assertThat(written.changes())
                .containsExactly(
                        new Change("startsAt", Optional.empty(), "2026-10-01T22:00:00.000000Z"),
                        new Change("title", Optional.empty(), "A, B"),
                        new Change("capacity", Optional.of(7), "500"),
                        new Change("name", Optional.of(7), "Pista"));
    }

    @Test
    void aSubjectAloneHasNoChanges() {
        assertThat(Written.of("performance 16")).isEqualTo(new Written("performance", "16", ""));
        assertThat(Written.of("performance 16").changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "performance 3: new sector \"Camarote\" capacity 5 halfQuota 2 fullPrice 10.00 halfPrice 5.00",
                "performance 3: title \"the \"Best\" of\"",
                "account 5: door -> door finance"
            })
    void whatIsWrittenInAnotherWayIsLeftAsItIs(String subject) {
        assertThat(Written.of(subject).changes()).isEmpty();
        assertThat(Written.of(subject).rest()).isEqualTo(subject.substring(subject.indexOf(':') + 2));
    }

    @Test
    void whatIsOfNothingKnownIsWhole() {
        assertThat(Written.of("return TED 4711 of 1.00 of payment E1").rest())
                .isEqualTo("return TED 4711 of 1.00 of payment E1");
    }
}
