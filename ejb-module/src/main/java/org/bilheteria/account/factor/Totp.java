package org.bilheteria.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator app shows: six digits, another each thirty seconds, as all apps have them. */
final class Totp {

    /** RFC 4226 (4, R6) recommends it; more makes the QR code larger and nothing safer. */
    static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int BITS_A_CHARACTER = 5;

    private Totp() {}

    /** The step in which this code counts now, or in the one before or after; the earliest later than {@code last}. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > last && same(code, code(secret, step)))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of our own is no key", e);
        }
    }

    /** What an app reads out of a QR code. @param issuer which site, and {@code account} which account of it, as the app lists them */
    static String address(byte[] secret, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32(secret) + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** RFC 4648, without padding: apps take no other form, also where it is typed. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS_A_CHARACTER) {
                bits -= BITS_A_CHARACTER;
                text.append(BASE32[held >> bits & 31]);
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32[held << BITS_A_CHARACTER - bits & 31]).toString();
    }
}
