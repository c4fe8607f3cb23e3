package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {

    @Test
    void itHasTwentyCharactersNobodyMisreadsAndIsNewEachTime() {
        String password = GeneratedPassword.next();

        assertThat(password).hasSize(20).doesNotContainPattern("[0O1lI]").isNotEqualTo(GeneratedPassword.next());
        assertThat(PasswordRule.flaw(password)).isEmpty();
    }
}
