package org.bilheteria.simulator.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: nobody from elsewhere pays with money that does not exist, or reads where notices go. */
class VisitTest {

    private static final Optional<String> CREDENTIALS = Optional.of("client:secret");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.9", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineIsHeard(String address) {
        assertThat(new Visit(address, false, Optional.empty()).welcome(Optional.empty(), token -> false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "192.168.1.2", "2001:db8::1", ""})
    void anotherIsNotUnlessItHasTheCredentials(String address) {
        Visit stranger = new Visit(address.isEmpty() ? "0.0.0.0" : address, false, Optional.empty());

        assertThat(stranger.welcome(Optional.empty(), token -> true)).isFalse();
        assertThat(stranger.welcome(CREDENTIALS, token -> true)).isFalse();
        assertThat(says(address, "Basic " + base64("client:secret")).welcome(CREDENTIALS, token -> false))
                .isTrue();
        assertThat(says(address, "basic " + base64("client:guess")).welcome(CREDENTIALS, token -> false))
                .isFalse();
        assertThat(says(address, "Basic ???").welcome(CREDENTIALS, token -> false))
                .isFalse();
        assertThat(says(address, "Bearer t").welcome(CREDENTIALS, "t"::equals)).isTrue();
        assertThat(says(address, "Bearer u").welcome(CREDENTIALS, "t"::equals)).isFalse();
        assertThat(says(address, "Bearer t").welcome(Optional.empty(), token -> true))
                .as("where none are configured anybody gets a token")
                .isFalse();
    }

    @Test
    void whatSomebodyHandedOnDoesNotComeFromHere() {
        assertThat(new Visit("127.0.0.1", true, Optional.empty()).welcome(Optional.empty(), token -> false))
                .isFalse();
    }

    private static Visit says(String address, String authorization) {
        return new Visit(address.isEmpty() ? "10.1.1.1" : address, false, Optional.of(authorization));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
