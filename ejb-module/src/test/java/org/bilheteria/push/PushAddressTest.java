package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.Map;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.support.push.PushBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what is kept of a browser can be written to, or is refused by the name of what is wrong. */
class PushAddressTest {

    private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/x";
    private static final PushBrowser BROWSER = PushBrowser.fresh();
    private static final PushServices SERVICES = PushServices.of(PushServicesTest.settings(Map.of()));

    private static PushAddress address(String endpoint, String key, String secret) {
        return PushAddress.of(SERVICES, endpoint, key, secret);
    }

    private static Map<String, String> wrong(String endpoint, String key, String secret) {
        return catchThrowableOfType(InvalidFields.class, () -> address(endpoint, key, secret))
                .fields();
    }

    @Test
    void aBrowserIsOneByItsEndpoint() {
        PushAddress one = address(ENDPOINT, BROWSER.key(), BROWSER.secret());
        PushBrowser other = PushBrowser.fresh();

        assertThat(one.id())
                .hasSize(43)
                .isEqualTo(address(ENDPOINT, other.key(), other.secret()).id());
        assertThat(one.id())
                .isNotEqualTo(
                        address(ENDPOINT + "y", BROWSER.key(), BROWSER.secret()).id());
        assertThat(one.toString()).doesNotContain("send", BROWSER.key(), BROWSER.secret());
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThat(wrong("https://example.org/x", BROWSER.key(), BROWSER.secret()))
                .isEqualTo(Map.of("endpoint", "INVALID"));
        assertThat(wrong(ENDPOINT + "x".repeat(1_000), BROWSER.key(), "x"))
                .isEqualTo(Map.of("endpoint", "TOO_LONG", "keys", "INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "BTBZMqHH6r4Tts7J_aSIgg==", "BTBZMqHH6r4Tts7J_aSIggAA"})
    void whatIsNoSecretIsRefused(String secret) {
        assertThat(wrong(ENDPOINT, BROWSER.key(), secret)).containsOnlyKeys("keys");
    }

    @Test
    void whatIsNoPointOfTheCurveIsRefused() {
        byte[] point = Base64.getUrlDecoder().decode(BROWSER.key());
        point[64] ^= 1;

        for (String key :
                new String[] {"", "BA", text(point), text(new byte[65]), BROWSER.key() + "=", BROWSER.secret()}) {
            assertThat(wrong(ENDPOINT, key, BROWSER.secret())).as(key).containsOnlyKeys("keys");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
