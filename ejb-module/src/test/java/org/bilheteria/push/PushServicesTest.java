package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever a browser says, nobody is asked but a push service that was named. */
class PushServicesTest {

    static Settings settings(Map<String, String> told) {
        return new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(told.get(key));
            }
        };
    }

    private static final PushServices KNOWN = PushServices.of(settings(Map.of()));

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/fcm/send/abc:def_-, fcm.googleapis.com",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA, updates.push.services.mozilla.com",
        "https://web.push.apple.com/QGuQyavXutnMH, *.push.apple.com",
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d, *.notify.windows.com",
        "https://FCM.googleapis.com/fcm, fcm.googleapis.com"
    })
    void theKnownOnesAreAsked(String endpoint, String entry) {
        assertThat(KNOWN.of(endpoint)).contains(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm",
                "https://fcm.googleapis.com:8443/fcm",
                "https://fcm.googleapis.com.example.org/fcm",
                "https://fcm.googleapis.com@example.org/fcm",
                "https://someone@fcm.googleapis.com/fcm",
                "https://example.org/fcm.googleapis.com",
                "https://example.org#fcm.googleapis.com",
                "https://example.org\\@fcm.googleapis.com/",
                "https://push.apple.com/x",
                "https://xpush.apple.com/x",
                "https://fcm.googleapis.com./x",
                "https://fcm.googleapis.com/x#y",
                "https://localhost/x",
                "http://localhost:8080/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest",
                "https://2130706433/",
                "file:///etc/passwd",
                "ftp://fcm.googleapis.com/x",
                "//fcm.googleapis.com/x",
                "fcm.googleapis.com/x",
                "https:fcm.googleapis.com",
                "https://fcm.googleapis.com/a b",
                ""
            })
    void nobodyElseIs(String endpoint) {
        assertThat(KNOWN.of(endpoint)).isEmpty();
    }

    @Test
    void thisMachineIsAskedOnlyWhereASettingSaysSo() {
        PushServices some = PushServices.of(
                settings(Map.of("push.services", "http://localhost:4711, FCM.googleapis.com,http://127.0.0.1:1")));

        assertThat(some.of("http://localhost:4711/x")).contains("http://localhost:4711");
        assertThat(some.of("http://127.0.0.1:1/x")).isPresent();
        assertThat(some.of("https://fcm.googleapis.com/x")).isPresent();
        assertThat(some.of("http://localhost:4712/x")).isEmpty();
        assertThat(some.of("https://localhost:4711/x")).isEmpty();
        assertThat(some.of("http://localhost:4711@example.org/x")).isEmpty();
        assertThat(some.of("https://web.push.apple.com/x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://fcm.googleapis.com", "*", "*.", "com", "a b.c", "x.com,"})
    void anEntryThatMakesNoSenseIsRefused(String entry) {
        assertThatThrownBy(() -> PushServices.of(settings(Map.of("push.services", entry + ",example.org"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bilheteria.push.services");
    }

    @Test
    void switchedOffNobodyIsAsked() {
        PushServices none = PushServices.of(settings(Map.of("push.enabled", "false")));

        assertThat(none.any()).isFalse();
        assertThat(none.of("https://fcm.googleapis.com/x")).isEmpty();
        assertThat(KNOWN.any()).isTrue();
    }
}
