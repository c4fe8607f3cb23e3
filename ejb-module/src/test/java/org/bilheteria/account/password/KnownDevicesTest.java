package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownDevicesTest {

    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private final KnownDevices devices = new KnownDevices();

    @BeforeEach
    void open() {
        devices.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        devices.keys = new Keys() {
            @Override
            public byte[] secret(String name, int length) {
                return new byte[length];
            }
        };
        devices.settings = new Settings() {
            @Override
            public String issuer() {
                return "bilheteria";
            }
        };
        devices.forgotten = new ForgottenDevices() {
            private final Map<String, Instant> moments = new HashMap<>();

            @Override
            public void forget(String subject, Instant until) {
                moments.put(subject, now);
            }

            @Override
            public boolean forgotten(String subject, Instant rememberedAt) {
                return moments.getOrDefault(subject, Instant.MIN).isAfter(rememberedAt);
            }
        };
        devices.open();
    }

    @Test
    void aDeviceIsKnownForTheAccountItOpenedAndForNoOther() {
        String token = devices.remember("ana@example.com");

        assertThat(devices.known(token, "ana@example.com")).isPresent();
        assertThat(devices.known(token, "bia@example.com")).isEmpty();
        assertThat(devices.known(null, "ana@example.com")).isEmpty();
        assertThat(devices.known(token + "x", "ana@example.com")).isEmpty();
        assertThat(devices.known(devices.remember("ana@example.com"), "ana@example.com"))
                .as("each guesses for itself")
                .isNotEqualTo(devices.known(token, "ana@example.com"));
    }

    @Test
    void itIsForgottenAfterAYear() {
        String token = devices.remember("ana@example.com");

        now = now.plus(KnownDevices.REMEMBERED).plus(Duration.ofSeconds(1));

        assertThat(devices.known(token, "ana@example.com")).isEmpty();
    }

    @Test
    void whatIsForgottenIsOfOneAccountAndOfBefore() {
        String anas = devices.remember("ana@example.com");
        String bias = devices.remember("bia@example.com");
        now = now.plusSeconds(10);

        devices.forget("ana@example.com");

        assertThat(devices.known(anas, "ana@example.com")).isEmpty();
        assertThat(devices.known(bias, "bia@example.com")).isPresent();
        assertThat(devices.known(devices.remember("ana@example.com"), "ana@example.com"))
                .isPresent();
    }

    @Test
    void theTokenTellsNobodyWho() {
        String token = devices.remember("ana@example.com");

        assertThat(new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1])))
                .doesNotContain("ana");
    }
}
