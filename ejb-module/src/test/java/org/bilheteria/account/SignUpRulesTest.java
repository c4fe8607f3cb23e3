package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.junit.jupiter.api.Test;

class SignUpRulesTest {

    private static final String NAME = "Ana Souza";
    private static final String EMAIL = "ana@example.com";
    private static final String CPF = "529.982.247-25";
    private static final String PASSWORD = "correct horse battery";

    @Test
    void aSignUpInOrderIsTidiedUp() {
        Newcomer newcomer = SignUpRules.check(new SignUp(" " + NAME + " ", "ANA@example.com", CPF, PASSWORD));

        assertThat(newcomer).isEqualTo(new Newcomer(NAME, new Email(EMAIL), new Cpf("52998224725"), PASSWORD));
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        assertThat(flaws(new SignUp(null, " ", "", null)))
                .containsExactly(
                        entry("name", "REQUIRED"),
                        entry("email", "REQUIRED"),
                        entry("cpf", "REQUIRED"),
                        entry("password", "REQUIRED"));
    }

    @Test
    void whatIsNeitherEmailNorCpfIsInvalid() {
        assertThat(flaws(new SignUp(NAME, "ana", "52998224724", PASSWORD)))
                .containsExactly(entry("email", "INVALID"), entry("cpf", "INVALID"));
    }

    @Test
    void aNameHasAtMost120CharactersAndNoLineBreaks() {
        SignUpRules.check(new SignUp("a".repeat(120), EMAIL, CPF, PASSWORD));

        assertThat(flaws(new SignUp("a".repeat(121), EMAIL, CPF, PASSWORD))).containsExactly(entry("name", "TOO_LONG"));
        assertThat(flaws(new SignUp("Ana\r\nBcc: x", EMAIL, CPF, PASSWORD))).containsExactly(entry("name", "INVALID"));
    }

    @Test
    void anEndlessEmailIsTooLong() {
        assertThat(flaws(new SignUp(NAME, "a".repeat(250) + "@example.com", CPF, PASSWORD)))
                .containsExactly(entry("email", "TOO_LONG"));
    }

    @Test
    void aPasswordHas8To128Characters() {
        SignUpRules.check(new SignUp(NAME, EMAIL, CPF, "hj4kd9ü "));
        SignUpRules.check(new SignUp(NAME, EMAIL, CPF, "x".repeat(128)));

        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "hj4kd9ü"))).containsExactly(entry("password", "TOO_SHORT"));
        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "x".repeat(129)))).containsExactly(entry("password", "TOO_LONG"));
    }

    @Test
    void aPasswordEverybodyTriesIsTooCommonInAnyCase() {
        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "Senha123"))).containsExactly(entry("password", "TOO_COMMON"));
        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "12345678"))).containsExactly(entry("password", "TOO_COMMON"));
        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "qwertyuiop")))
                .as("of the commonest anywhere")
                .containsExactly(entry("password", "TOO_COMMON"));
        assertThat(flaws(new SignUp(NAME, EMAIL, CPF, "e\u0301te\u0301te\u0301e\u0301")))
                .as("accents typed apart make it no longer")
                .containsExactly(entry("password", "TOO_SHORT"));
    }

    @Test
    void nothingTypedIsShown() {
        SignUp typed = new SignUp(NAME, EMAIL, CPF, "hj4");
        InvalidFields refused = refusal(typed);

        assertThat(typed + " " + refused).doesNotContain("Ana", EMAIL, "529", "hj4");
        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID);
    }

    private static Map<String, String> flaws(SignUp typed) {
        return refusal(typed).fields();
    }

    private static InvalidFields refusal(SignUp typed) {
        return catchThrowableOfType(InvalidFields.class, () -> SignUpRules.check(typed));
    }
}
