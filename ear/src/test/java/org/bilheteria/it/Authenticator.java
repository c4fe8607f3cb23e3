package org.bilheteria.it;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, after RFC 6238 and with nothing of the server's. */
final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;
    private long shown;

    /** @param secret as it is typed into an app */
    Authenticator(String secret) {
        StringBuilder bits = new StringBuilder();
        secret.replace(" ", "")
                .chars()
                .forEach(each -> bits.append(Integer.toBinaryString(BASE32.length() + BASE32.indexOf(each)), 1, 6));
        this.secret = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < this.secret.length; i++) {
            int from = Byte.SIZE * i;
            this.secret[i] = (byte) Integer.parseInt(bits.substring(from, from + Byte.SIZE), 2);
        }
    }

    /**
     * A code that has not been asked for before. Two can be had at once, of this step and of the next, which counts already; for
     * the third one waits as a person does. None of the step before: it is over in a moment, on a busy machine before it is sent.
     */
    String next() {
        long step = Math.max(shown + 1, now());
        shown = step;
        Patience.await().until(() -> now() + 1 >= step);
        return code(step);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / STEP_SECONDS;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
