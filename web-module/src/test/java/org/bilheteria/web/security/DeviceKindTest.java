package org.bilheteria.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
                        + "|Chrome, Android",
                "Mozilla/5.0 (Linux; Android 13; SM-S901B) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36"
                        + "|Samsung Internet, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"
                        + "|Safari, iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) CriOS/119.0 Mobile Safari/604.1|Chrome, iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0|Edge, Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0|Firefox, Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15|Safari, macOS",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/130.0 Safari/537.36|Chrome, ChromeOS",
            })
    void saysWhatItsOwnerKnowsItBy(String userAgent, String kind) {
        assertThat(DeviceKind.of(userAgent)).isEqualTo(kind).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void whatIsNoBrowserHasNoKind() {
        assertThat(DeviceKind.of("curl/8.5.0")).isEmpty();
        assertThat(DeviceKind.of(null)).isEmpty();
        assertThat(DeviceKind.of("<script>alert(1)</script>")).isEmpty();
    }
}
