package org.bilheteria.simulator.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and checks access tokens: the second they end and a number of their own, signed (HMAC-SHA256). Nothing is kept, and the key is
 * new at each start, so a client that holds a token over a restart meets a 401, as with a real provider.
 */
public class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private static final int CONTENT = 2 * Long.BYTES;
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final byte[] key = new byte[32];
    private final AtomicLong issued = new AtomicLong();

    public AccessTokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    String issue() {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .putLong(issued.incrementAndGet())
                .array();
        byte[] signature = sign(content);
        byte[] token = Arrays.copyOf(content, CONTENT + signature.length);
        System.arraycopy(signature, 0, token, CONTENT, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whether it is one of ours that has not ended. */
    public boolean isValid(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= CONTENT) {
                return false;
            }
            byte[] content = Arrays.copyOf(bytes, CONTENT);
            byte[] signature = Arrays.copyOfRange(bytes, CONTENT, bytes.length);
            return MessageDigest.isEqual(signature, sign(content))
                    && clock.instant().getEpochSecond()
                            < ByteBuffer.wrap(content).getLong();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
