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
                "",
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
                "josé@example.com"
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
    void itIsNeverShown() {
        assertThat(new Email("ana@example.com").toString()).doesNotContain("ana", "example");
    }
}
