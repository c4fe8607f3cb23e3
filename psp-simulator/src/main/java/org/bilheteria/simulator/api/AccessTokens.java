package org.bilheteria.simulator.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and checks access tokens: the second they end, signed (HMAC-SHA256). Nothing is kept, and the key is new at each start, so
 * a client that holds a token over a restart meets a 401, as with a real provider.
 */
public class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final byte[] key = new byte[32];

    public AccessTokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    String issue() {
        byte[] end = ByteBuffer.allocate(Long.BYTES)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        byte[] signature = sign(end);
        byte[] token = Arrays.copyOf(end, Long.BYTES + signature.length);
        System.arraycopy(signature, 0, token, Long.BYTES, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    boolean isValid(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= Long.BYTES) {
                return false;
            }
            byte[] end = Arrays.copyOf(bytes, Long.BYTES);
            byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            return MessageDigest.isEqual(signature, sign(end))
                    && clock.instant().getEpochSecond() < ByteBuffer.wrap(end).getLong();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] sign(byte[] end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(end);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
