package org.bilheteria.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: any number of providers, none by default; a wrong setting is refused by its name, and no secret is written anywhere. */
class ProvidersTest {

    private final Map<String, String> told = new HashMap<>();
    private final Providers providers = new Providers();

    ProvidersTest() {
        providers.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(told.get(key)).filter(value -> !value.isBlank());
            }
        };
    }

    @Test
    void byDefaultThereIsNone() {
        providers.open();

        assertThat(providers.all()).isEmpty();
        assertThat(providers.of("govbr")).isEmpty();
    }

    @Test
    void thereAreThoseThatAreNamedInThatOrder() {
        two();
        providers.open();

        assertThat(providers.all()).extracting(Provider::key).containsExactly("govbr", "google");
        Provider govbr = providers.of("govbr").orElseThrow();
        assertThat(govbr.name()).isEqualTo("gov.br");
        assertThat(govbr.cpfClaim()).contains("sub");
        assertThat(govbr.cpfProved()).isTrue();
        Provider google = providers.of("google").orElseThrow();
        assertThat(google.name()).isEqualTo("google");
        assertThat(google.scopes()).isEqualTo("openid email profile");
        assertThat(google.cpfProved()).isFalse();
        assertThat(google.toString()).isEqualTo("Provider[google]");
    }

    @ParameterizedTest
    @CsvSource({
        "openid.google.issuer, '', bilheteria.openid.google.issuer is missing",
        "openid.google.issuer, http://accounts.example, an https address",
        "openid.google.issuer, accounts, an address",
        "openid.google.issuer, ht tp:, an address",
        "openid.google.client-id, '', bilheteria.openid.google.client-id is missing",
        "openid.google.scopes, email profile, scopes of which one is openid",
        "openid.providers, Gov.br, keys of small letters"
    })
    void whatMakesNoSenseIsRefusedByName(String key, String value, String said) {
        two();
        told.put(key, value);

        assertThatThrownBy(providers::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret of theirs");
    }

    private void two() {
        told.putAll(Map.of(
                "openid.providers", "govbr, google,",
                "openid.govbr.issuer", "https://sso.example",
                "openid.govbr.name", "gov.br",
                "openid.govbr.client-id", "id",
                "openid.govbr.client-secret", "secret of theirs",
                "openid.govbr.cpf-claim", "sub",
                "openid.govbr.cpf-verified", "true",
                "openid.google.issuer", "https://accounts.example",
                "openid.google.client-id", "id"));
    }
}
