package org.bilheteria.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {

    @Test
    void withoutAnythingItIsThisMachine() {
        assertThat(of(Map.of("http.port", "8123")))
                .isEqualTo(new RelyingParty("localhost", Set.of("http://localhost:8123")));
    }

    @Test
    void itIsThePublicAddress() {
        assertThat(of(Map.of("public-url", "https://tickets.example:443/")))
                .isEqualTo(new RelyingParty("tickets.example", Set.of("https://tickets.example")));
    }

    @Test
    void aSiteMayHaveSeveralNames() {
        RelyingParty site = of(Map.of(
                "passkey.rp-id", "example.org",
                "passkey.origins", "https://example.org, https://tickets.example.org:8443"));

        assertThat(site.id()).isEqualTo("example.org");
        assertThat(site.origins()).containsExactlyInAnyOrder("https://example.org", "https://tickets.example.org:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://notexample.org",
                "https://example.org/",
                "https://example.org:443",
                "example.org",
                "nonsense:"
            })
    void aPageOfAnotherSiteIsAMistake(String origin) {
        assertThatThrownBy(() -> of(Map.of("passkey.rp-id", "example.org", "passkey.origins", origin)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bilheteria.passkey.origins");
    }

    private static RelyingParty of(Map<String, String> values) {
        return RelyingParty.of(new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(values.get(key));
            }
        });
    }
}
