package org.bilheteria.catalogue.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what is said of a show is text, of a bearable length, and its gates open before it begins. */
class ShowFactsTest {

    private static final Instant EIGHT = Instant.parse("2027-01-27T23:00:00Z");

    @Test
    void paragraphsAreKeptAsTheyWereTypedWithoutWhatNobodySees() {
        ShowFacts facts = facts("  One.\r\nStill one. \r\n\r\n\r\n\r\nTwo.\t!\n\n", "  Rua  A,\n7 ");

        assertThat(facts.paragraphs()).containsExactly("One.\nStill one.", "Two. !");
        assertThat(facts.address()).isEqualTo("Rua A, 7");
        assertThat(ShowFacts.NONE.paragraphs()).isEmpty();
    }

    @Test
    void gatesMoveWithTheShow() {
        ShowFacts facts = gates(EIGHT.minus(Duration.ofMinutes(150)));

        assertThat(facts.gatesOpenAt(EIGHT)).contains(Instant.parse("2027-01-27T20:30:00Z"));
        assertThat(facts.gatesOpenAt(EIGHT.plus(Duration.ofDays(7)))).contains(Instant.parse("2027-02-03T20:30:00Z"));
        assertThat(ShowFacts.NONE.gatesOpenAt(EIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT-1S", "PT24H1M"})
    void gatesOpenBeforeTheShowAndNotDaysBefore(Duration before) {
        assertThat(catchThrowableOfType(InvalidFields.class, () -> gates(EIGHT.minus(before)))
                        .fields())
                .containsOnlyKeys("gatesOpenAt");
    }

    @Test
    void whatIsTooLongOrNoTextIsNamed() {
        InvalidFields wrong =
                catchThrowableOfType(InvalidFields.class, () -> facts("a".repeat(4_001), "b\0" + "b".repeat(200)));

        assertThat(wrong.fields()).containsOnlyKeys("description", "address").containsEntry("description", "TOO_LONG");
        assertThat(facts("a".repeat(4_000), "").description()).hasSize(4_000);
        assertThat(catchThrowableOfType(InvalidFields.class, () -> facts("a\u0007", ""))
                        .fields())
                .containsOnlyKeys("description");
    }

    @Test
    void ratingsAreThoseOfTheSign() {
        assertThat(AgeRating.coded("L")).contains(AgeRating.FREE);
        assertThat(AgeRating.coded("16")).contains(AgeRating.FROM_16);
        assertThat(AgeRating.coded("15")).isEmpty();
    }

    private static ShowFacts facts(String description, String address) {
        return new ShowFacts(description, Optional.empty(), Optional.empty(), address);
    }

    private static ShowFacts gates(Instant at) {
        return ShowFacts.of("", Optional.of(at), Optional.empty(), "", EIGHT);
    }
}
