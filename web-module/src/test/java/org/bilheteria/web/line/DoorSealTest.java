package org.bilheteria.web.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorSealTest {

    private static final byte[] KEY = "a key of the door, thirty-two by".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_KEY = "the key before, also thirty-two ".getBytes(StandardCharsets.US_ASCII);
    private static final String TIMES = "1795431724724493.1795431728725028";
    private static final String MINE = "Bearer abc|session=abc";

    @Test
    void whatTheDoorSawIsRead() {
        assertThat(DoorSeal.open(sealed(KEY), MINE, List.of(KEY)))
                .contains(new DoorStamp(
                        Instant.parse("2026-11-23T11:02:04.724493Z"), Instant.parse("2026-11-23T11:02:08.725028Z")));
    }

    @Test
    void theKeyBeforeIsStillAccepted() {
        assertThat(DoorSeal.open(sealed(OLD_KEY), MINE, List.of(KEY, OLD_KEY))).isPresent();
    }

    @Test
    void aForeignKeyOrNoKeyAtAllOpensNothing() {
        assertThat(DoorSeal.open(sealed(OLD_KEY), MINE, List.of(KEY))).isEmpty();
        assertThat(DoorSeal.open(sealed(KEY), MINE, List.of())).isEmpty();
    }

    @Test
    void theHeaderOfOneBuyerServesNoOther() {
        assertThat(DoorSeal.open(sealed(KEY), "Bearer abd|session=abc", List.of(KEY)))
                .isEmpty();
    }

    @Test
    void anotherTimeIsForged() {
        String forged = sealed(KEY).replace("1795431724724493", "1795431724724492");

        assertThat(DoorSeal.open(forged, MINE, List.of(KEY))).isEmpty();
    }

    @Test
    void oneCutShortOrMadeLongerIsNone() {
        String header = sealed(KEY);

        assertThat(DoorSeal.open(header.substring(0, header.length() - 1), MINE, List.of(KEY)))
                .isEmpty();
        assertThat(DoorSeal.open(header.substring(1), MINE, List.of(KEY))).isEmpty();
        assertThat(DoorSeal.open(header + "0", MINE, List.of(KEY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1.2.3", "-1.-1.-1", "é", "NaN.NaN.NaN"})
    void whatIsNoSealIsNone(String header) {
        assertThat(DoorSeal.open(header, MINE, List.of(KEY))).isEmpty();
    }

    private static String sealed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seal = mac.doFinal((TIMES + "|" + MINE).getBytes(StandardCharsets.US_ASCII));
            return TIMES + "." + HexFormat.of().withUpperCase().formatHex(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
