package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bilheteria.shared.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void oneMailboxHasOneSpelling() {
        assertThat(Email.of("  Ana.Souza+Show@Example.COM\n"))
                .map(Email::address)
                .contains("ana.souza+show@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@é.com",
                "ANA@É.COM",
                "ana@e\u0301.com",
                "ana@é。com",
                "ana@xn--9ca.com",
                "Ana@XN--9CA.com",
                // As somebody types it who did not change the keyboard's width.
                "ana@é.\uff43\uff4f\uff4d"
            })
    void aDomainInLettersOfTheWorldIsOneHoweverItIsTyped(String typed) {
        assertThat(Email.of(typed)).map(Email::address).contains("ana@xn--9ca.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Java's IDN would make these strasse.de and another mailbox of them.
                "ana@straße.de",
                "ana@STRAẞE.de",
                "ana@\u03bf\u03b4\u03cc\u03c2.gr",
                "ana@a\u200db.com"
            })
    void aDomainThatProgramsDoNotAgreeOnIsNoneUnlessItIsSpelledOut(String typed) {
        assertThat(Email.of(typed)).isEmpty();
        assertThat(Email.of("ana@xn--strae-oqa.de")).map(Email::address).contains("ana@xn--strae-oqa.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana@.é.com",
                "ana@é..com",
                "ana@é",
                "ana@é com.br",
                "ana@é.com\r\nBcc: b@example.com",
                "ana@ex\uff20mple.com",
                "ana",
                "@example.com",
                "ana@",
                "ana@example",
                "ana@@example.com",
                "a b@example.com",
                "ana@-example.com",
                "ana@example..com",
                "ana@exam_ple.com",
                "ana@example.com\r\nBcc: b@example.com",
                "\"ana\"@example.com",
                "josé@example.com",
                "jose\u0301@example.com",
                "\u0130ana@example.com"
            })
    void otherShapesAreRefused(String typed) {
        assertThat(Email.of(typed)).isEmpty();
    }

    @Test
    void whereOneMustBeGivenItIsSaidWhatIsWrong() {
        assertThat(Email.required(" Ana@example.com ").address()).isEqualTo("ana@example.com");
        assertThat(flaw(" \u00a0")).isEqualTo("REQUIRED");
        assertThat(flaw("nobody")).isEqualTo("INVALID");
        assertThat(flaw("a".repeat(Email.LONGEST) + "@example.com")).isEqualTo("TOO_LONG");
    }

    private static String flaw(String typed) {
        InvalidFields wrong = catchThrowableOfType(InvalidFields.class, () -> Email.required(typed));
        return wrong.fields().get("email");
    }

    @Test
    void itHasAtMost254Characters() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "example";
        String longest = "a".repeat(Email.LONGEST - domain.length() - 1) + "@" + domain;

        assertThat(longest).hasSize(254);
        assertThat(Email.of(longest)).isPresent();
        assertThat(Email.of(longest.replace("example", "exampled"))).isEmpty();
    }

    @Test
    void itsLengthIsThatOfTheFormThatIsSent() {
        assertThat(Email.of("a@" + "é".repeat(50) + ".com")).isPresent();
        assertThat(Email.of("a@" + "éa".repeat(31) + ".com")).isEmpty();
    }

    @Test
    void itIsNeverShown() {
        assertThat(new Email("ana@example.com").toString()).doesNotContain("ana", "example");
    }
}
