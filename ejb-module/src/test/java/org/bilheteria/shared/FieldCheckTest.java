package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.account.password.PasswordRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what nobody can see is no name, no title and no password. */
class FieldCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "        ",
                "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
                "\u00a0\u2007\u202f\u3000\u00a0\u2007\u202f\u3000",
                "\ufeff\u200e\u2066\u00ad\ufeff\u200e\u2066\u00ad",
                "\t\n\r \u0000\u0007  "
            })
    void whatNobodySeesIsNothing(String text) {
        assertThat(FieldCheck.nothing(text)).isTrue();
        assertThat(PasswordRule.flaw(text)).contains(Flaw.REQUIRED);
        assertThatThrownBy(() -> new FieldCheck().text("title", text, 200).refuse())
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void aNameOfAnyScriptIsSomething() {
        for (String text : new String[] {"x", "\u00e9", "\u6771", "\ud83c\udfb8", " a "}) {
            assertThat(FieldCheck.nothing(text)).as(text).isFalse();
        }
    }
}
