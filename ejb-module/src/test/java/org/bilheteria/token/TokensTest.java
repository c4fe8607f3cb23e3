package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final byte[] KEY = key(1);

    private final Tokens tokens = Tokens.secret(KEY, "here", "session");
    private final String token = tokens.sign("session+jwt", Map.of("sub", "7"), NOW, LATER);

    @Test
    void whatWasSignedIsRead() {
        assertThat(tokens.read("session+jwt", token, NOW))
                .hasValueSatisfying(claims -> assertThat(claims)
                        .containsEntry("sub", "7")
                        .containsEntry("iss", "here")
                        .containsEntry("iat", NOW.getEpochSecond())
                        .containsEntry("exp", LATER.getEpochSecond()));
    }

    @Test
    void aTokenIsWorthNothingOnceItExpires() {
        assertThat(tokens.read("session+jwt", token, LATER.minusSeconds(1))).isPresent();
        assertThat(tokens.read("session+jwt", token, LATER)).isEmpty();
    }

    @Test
    void aTokenOfAnotherTypeKeyIssuerOrAudienceIsRefused() {
        assertThat(tokens.read("stamp+jwt", token, NOW)).isEmpty();
        assertThat(Tokens.secret(key(2), "here", "session").read("session+jwt", token, NOW))
                .isEmpty();
        assertThat(Tokens.secret(KEY, "there", "session").read("session+jwt", token, NOW))
                .isEmpty();
        assertThat(Tokens.secret(KEY, "here", "gate").read("session+jwt", token, NOW))
                .isEmpty();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String payload = token.split("\\.")[1];
        String header = base64("{\"alg\":\"none\",\"typ\":\"session+jwt\"}");

        assertThat(tokens.read("session+jwt", header + "." + payload + ".", NOW))
                .isEmpty();
    }

    @Test
    void anotherAlgorithmIsRefusedEvenWithTheRightKey() {
        byte[] long64 = Arrays.copyOf(KEY, 64);
        Tokens same = Tokens.secret(long64, "here", "session");
        String header = base64("{\"alg\":\"HS512\",\"typ\":\"session+jwt\"}");
        String input = header + "." + token.split("\\.")[1];

        assertThat(same.read("session+jwt", input + "." + hmacSha512(long64, input), NOW))
                .isEmpty();
    }

    @Test
    void anyChangedCharacterIsNoticed() {
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);

            assertThat(tokens.read("session+jwt", forged, NOW))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void theUnusedBitsOfTheLastCharacterAreNoSecondSpelling() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        String respelt = token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);

        assertThat(tokens.read("session+jwt", respelt, NOW)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutAFault() {
        for (String text : new String[] {null, "", ".", "..", "a.b.c", "\u0000", "e30.e30.e30", "x".repeat(5000)}) {
            assertThat(tokens.read("session+jwt", text, NOW)).isEmpty();
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }

    private static String hmacSha512(byte[] key, String text) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA512");
            mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA512"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
