package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: there is no domain without a password of somebody's own that Payara takes. */
class AdminPasswordTest {

    @Test
    void isTheFirstLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "the-operators-own\nanother line\n");

        assertThat(AdminPassword.in(Map.of(DomainSettings.PASSWORD_FILE, file.toString())))
                .isEqualTo("the-operators-own");
    }

    @Test
    void aMissingFileIsAskedFor() {
        assertThatThrownBy(() -> AdminPassword.in(Map.of()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(DomainSettings.PASSWORD_FILE);
        assertThatThrownBy(() -> AdminPassword.in(Map.of(DomainSettings.PASSWORD_FILE, "/no/such/file")))
                .isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven-long", "with a space in it", "with-a-tab\tin-it", "with-a-back\\slash"})
    void whatPayaraDoesNotTakeIsRefused(String password) {
        assertThatThrownBy(() -> AdminPassword.checked(password)).isInstanceOf(Failed.class);
    }
}
