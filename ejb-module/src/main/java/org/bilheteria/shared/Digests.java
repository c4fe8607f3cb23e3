package org.bilheteria.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104). Who hashes once takes an answer; who hashes a million times, in one
 * thread, takes the digest or the MAC itself and uses it again.
 *
 * <p>Every Java platform must carry both: whose doesn't gets an {@link IllegalStateException} that says so.
 */
public final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** To be used again and again, by one thread. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }

    public static byte[] sha256(byte[] message) {
        return sha256().digest(message);
    }

    /** Of the text's UTF-8, in lower-case hex. */
    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * To be used again and again with one key, by one thread.
     *
     * @throws IllegalArgumentException if the key is empty
     */
    public static Mac hmacSha256(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256, which every Java must have", e);
        }
    }

    /** @throws IllegalArgumentException if the key is empty */
    public static byte[] hmacSha256(byte[] key, byte[] message) {
        return hmacSha256(key).doFinal(message);
    }
}
