package org.bilheteria.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.shared.InvalidFields;
import org.junit.jupiter.api.Test;

class PasskeyNamesTest {

    private static final String BITWARDEN = "d548826e-79b4-db40-a3d8-11116f7e8349";

    @Test
    void whatIsTypedCountsThenWhoKeepsIt() {
        assertThat(PasskeyNames.of(" Celular da Ana ", BITWARDEN)).isEqualTo("Celular da Ana");
        assertThat(PasskeyNames.of(" ", BITWARDEN)).isEqualTo("Bitwarden");
        assertThat(PasskeyNames.of(null, "00000000-0000-0000-0000-000000000000"))
                .isEmpty();
    }

    @Test
    void aNameIsShortAndText() {
        assertThat(PasskeyNames.of("é".repeat(60), BITWARDEN)).hasSize(60);
        assertThatThrownBy(() -> PasskeyNames.of("e".repeat(61), BITWARDEN)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> PasskeyNames.of("a\nb", BITWARDEN)).isInstanceOf(InvalidFields.class);
    }
}
