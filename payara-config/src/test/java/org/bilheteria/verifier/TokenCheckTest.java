package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;

/** What is genuine is opened, whoever wrote it; its times are kept to the instant; nothing of it can be exchanged. */
class TokenCheckTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TokenFixture key = new TokenFixture("k1");
    private final String honest = key.receipt(HonestSale.A, "2026-03-01T12:59:59.000000Z");

    private TokenCheck checkAt(Instant now) throws Exception {
        return check(TokenFixture.jwks(key.jwk()), now);
    }

    private static TokenCheck check(String jwks, Instant now) throws Exception {
        KeySet keys = KeySet.read(new ByteArrayInputStream(jwks.getBytes(StandardCharsets.UTF_8)));
        return new TokenCheck(keys, "bilheteria", Clock.fixed(now, ZoneOffset.UTC));
    }

    private String signedBy(byte[] signature) {
        return honest.substring(0, honest.lastIndexOf('.') + 1) + TokenFixture.encode(signature);
    }

    /** The server signs with jose4j; other keys and signatures each time, some with leading zeros. */
    @Test
    void tokensOfAnotherLibraryAreOpened() throws Exception {
        for (int i = 0; i < 300; i++) {
            EllipticCurveJsonWebKey other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            other.setKeyId("k" + i);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("ES256");
            signature.setHeader("typ", Receipt.TYPE);
            signature.setKeyIdHeaderValue("k" + i);
            signature.setPayload(TokenFixture.json(TokenFixture.receiptClaims("place " + i, "-")));
            signature.setKey(other.getPrivateKey());

            TokenCheck check = check(new JsonWebKeySet(other).toJson(), SaleFixture.OPENING);

            assertThat(check.open(Receipt.TYPE, signature.getCompactSerialization())
                            .text("sub"))
                    .isEqualTo("place " + i);
        }
    }

    @Test
    void whatIsMoreThanFiveMinutesAheadIsRefused() throws Exception {
        Instant earliest = TokenFixture.ISSUED.minus(AHEAD);

        assertThat(checkAt(earliest).open(Receipt.TYPE, honest).has("iat")).isTrue();
        assertThatThrownBy(() -> checkAt(earliest.minusMillis(1)).open(Receipt.TYPE, honest))
                .hasMessage("it is dated more than 5 minutes ahead");
    }

    @Test
    void aTokenExpiresAtTheVeryInstantItNames() throws Exception {
        Instant expiry = TokenFixture.ISSUED.plus(YEAR);

        assertThat(checkAt(expiry.minusMillis(1)).open(Receipt.TYPE, honest).has("exp"))
                .isTrue();
        assertThatThrownBy(() -> checkAt(expiry).open(Receipt.TYPE, honest)).hasMessage("it has expired");
    }

    @Test
    void fractionsOfASecondAreTimesToo() throws Exception {
        Map<String, Object> claims = TokenFixture.receiptClaims(HonestSale.A, "-");
        claims.put("iat", new TokenFixture.Raw("1772369940.25"));

        Facts opened = checkAt(SaleFixture.OPENING).open(Receipt.TYPE, key.receipt(claims));

        assertThat(opened.numericDate("iat")).isEqualTo(1_772_369_940_250_000L);
    }

    @Test
    void noSignatureOfZerosOrOutsideTheCurvesOrderIsTaken() throws Exception {
        TokenCheck check = checkAt(SaleFixture.OPENING);
        byte[] genuine = Base64.getUrlDecoder().decode(honest.substring(honest.lastIndexOf('.') + 1));
        byte[] order =
                new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).toByteArray();
        for (int half = 0; half <= 32; half += 32) {
            byte[] zero = genuine.clone();
            Arrays.fill(zero, half, half + 32, (byte) 0);
            byte[] tooLarge = genuine.clone();
            System.arraycopy(order, 1, tooLarge, half, 32);
            for (byte[] forged : List.of(zero, tooLarge, new byte[64], new byte[63], new byte[65])) {
                assertThatThrownBy(() -> check.open(Receipt.TYPE, signedBy(forged)))
                        .hasMessage("the signature is not that of its key");
            }
        }
    }

    @Test
    void noBitCanBeFlipped() throws Exception {
        TokenCheck check = checkAt(SaleFixture.OPENING);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < honest.length(); i++) {
            int value = alphabet.indexOf(honest.charAt(i));
            for (int bit = 1; bit < 64 && value >= 0; bit *= 2) {
                String flipped = honest.substring(0, i) + alphabet.charAt(value ^ bit) + honest.substring(i + 1);
                assertThatThrownBy(() -> check.open(Receipt.TYPE, flipped)).isInstanceOf(Malformed.class);
            }
        }
        assertThat(check.open(Receipt.TYPE, honest).text("sub")).isEqualTo(HonestSale.A);
    }

    @Test
    void noBeginningOfATokenIsOne() throws Exception {
        TokenCheck check = checkAt(SaleFixture.OPENING);
        for (int length = 0; length < honest.length(); length++) {
            String truncated = honest.substring(0, length);
            assertThatThrownBy(() -> check.open(Receipt.TYPE, truncated)).isInstanceOf(Malformed.class);
        }
    }
}
