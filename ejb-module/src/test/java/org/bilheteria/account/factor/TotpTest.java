package org.bilheteria.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: codes are those of all authenticator apps; one counts around its time and never for a step that is over. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theVectorsOfTheStandard(long seconds, String code) {
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void oneStepBeforeAndAfterIsHeardAndNoMore() {
        Instant shown = Instant.ofEpochSecond(1_111_111_111);

        assertThat(Totp.step(SECRET, "050471", shown.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, "050471", shown.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, "050471", shown.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "050471", shown.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void aStepThatWasUsedIsOver() {
        Instant shown = Instant.ofEpochSecond(1_111_111_111);

        assertThat(Totp.step(SECRET, "050471", shown, 1_111_111_111 / 30)).isEmpty();
        assertThat(Totp.step(SECRET, "050471", shown, 1_111_111_111 / 30 - 1)).isPresent();
    }

    @Test
    void anythingElseIsNoCode() {
        for (String typed : new String[] {"", "0", "050472", "50471", "0504710", "abcdef"}) {
            assertThat(Totp.step(SECRET, typed, Instant.ofEpochSecond(1_111_111_111), 0))
                    .as(typed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void theAddressIsWhatAppsRead() {
        assertThat(Totp.address(SECRET, "Bilheteria", "ana souza@example.com"))
                .isEqualTo("otpauth://totp/Bilheteria:ana%20souza%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bilheteria");
    }
}
