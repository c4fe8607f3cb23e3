package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

class DigestsTest {

    /** The answer of FIPS 180-2, appendix B.1. */
    @Test
    void sha256OfAbcIsThePublishedOne() {
        String published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Digests.sha256Hex("abc")).isEqualTo(published);
        assertThat(Digests.sha256(ascii("abc"))).isEqualTo(hex(published));
    }

    @Test
    void aTextIsHashedAsUtf8() {
        assertThat(Digests.sha256Hex("São João")).isEqualTo(HexFormat.of().formatHex(Digests.sha256(new byte[] {
            'S', (byte) 0xc3, (byte) 0xa3, 'o', ' ', 'J', 'o', (byte) 0xc3, (byte) 0xa3, 'o'
        })));
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacIsThePublishedOne() {
        byte[] published = hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

        assertThat(Digests.hmacSha256(ascii("Jefe"), ascii("what do ya want for nothing?")))
                .isEqualTo(published);
    }

    @Test
    void aMacIsUsedAgain() {
        Mac mac = Digests.hmacSha256(ascii("Jefe"));
        byte[] once = mac.doFinal(ascii("a"));
        mac.doFinal(ascii("b"));

        assertThat(mac.doFinal(ascii("a"))).isEqualTo(once);
    }

    @Test
    void anEmptyKeyIsAMistake() {
        assertThatThrownBy(() -> Digests.hmacSha256(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
