package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {
    private final TokenFixture key = new TokenFixture("k1");

    private static KeySet read(String jwks) throws Exception {
        return KeySet.read(new ByteArrayInputStream(jwks.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> with(String member, Object value) {
        Map<String, Object> jwk = key.jwk();
        jwk.put(member, value);
        return jwk;
    }

    /** RFC 7515, appendix A.3: a signature that none of us made. */
    @Test
    void theSignatureOfTheRfcIsThatOfItsKey() throws Exception {
        String jwks = """
                {"keys":[{"kty":"EC","crv":"P-256","kid":"A.3",
                  "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
                """;
        String signed =
                "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9p"
                        + "c19yb290Ijp0cnVlfQ";
        byte[] signature = Base64.getUrlDecoder()
                .decode("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");

        boolean verifies = P256.verifies(read(jwks).key("A.3"), signature, signed.getBytes(StandardCharsets.US_ASCII));

        assertThat(verifies).isTrue();
    }

    @Test
    void keysOfOtherKindsAndUsesArePassedOver() throws Exception {
        Map<String, Object> other = new TokenFixture("k2").jwk();
        other.put("use", "enc");
        Object rsa = TokenFixture.members("kty", "RSA", "kid", "k3", "n", "AQAB", "e", "AQAB");

        KeySet keys = read(TokenFixture.jwks(rsa, other, "rubbish", key.jwk()));

        assertThat(keys.key("k1")).isNotNull();
        assertThatThrownBy(() -> keys.key("k2")).hasMessage("its key is not in the set");
        assertThatThrownBy(() -> keys.key("k3")).hasMessage("its key is not in the set");
        assertThatThrownBy(() -> keys.key(null)).hasMessage("its key is not in the set");
    }

    @Test
    void twoKeysOfOneKidAreRefused() {
        String jwks = TokenFixture.jwks(key.jwk(), new TokenFixture("k1").jwk());

        assertThatThrownBy(() -> read(jwks))
                .isInstanceOf(Unreadable.class)
                .hasMessage("not a set of keys: two keys have the same kid");
    }

    @ParameterizedTest
    @CsvSource({"kty, RSA", "crv, P-384", "crv, secp256k1", "use, enc", "alg, ES384", "kid,"})
    void aSetWithoutAKeyForTokensIsRefused(String member, String value) {
        assertThatThrownBy(() -> read(TokenFixture.jwks(with(member, value))))
                .hasMessage("not a set of keys: no ES256 key in it");
    }

    @Test
    void aPointBesideTheCurveIsRefused() {
        String x = (String) key.jwk().get("x");
        byte[] bytes = Base64.getUrlDecoder().decode(x);
        bytes[31] ^= 1;

        String jwks = TokenFixture.jwks(with("x", TokenFixture.encode(bytes)));

        assertThatThrownBy(() -> read(jwks)).hasMessage("not a set of keys: not a point of P-256");
    }

    @Test
    void theOriginAndCoordinatesOfAnotherLengthAreRefused() {
        Map<String, Object> origin = with("x", TokenFixture.encode(new byte[32]));
        origin.put("y", TokenFixture.encode(new byte[32]));

        assertThatThrownBy(() -> read(TokenFixture.jwks(origin))).hasMessageContaining("not a point of P-256");
        assertThatThrownBy(() -> read(TokenFixture.jwks(with("y", TokenFixture.encode(new byte[33])))))
                .hasMessageContaining("not a point of P-256");
        assertThatThrownBy(() -> read(TokenFixture.jwks(with("y", key.jwk().get("y") + "="))))
                .hasMessageContaining("not base64url");
        assertThatThrownBy(() -> read(TokenFixture.jwks(with("y", null)))).hasMessageContaining("without y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":{}}", "{\"keys\":[]}", "{\"keys\":[],\"keys\":[]}", "<html>"})
    void whatIsNoSetOfKeysIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("not a set of keys: ");
    }
}
