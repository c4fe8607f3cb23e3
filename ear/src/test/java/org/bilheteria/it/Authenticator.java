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
    private final long begun = Instant.now().getEpochSecond() / STEP_SECONDS;
    private int shown;

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
     * A code that has not been asked for before. Three can be had at once, for those of the steps around this one count; for the
     * next a person waits until it comes.
     */
    String next() {
        long step = Math.max(begun + shown - 1, Instant.now().getEpochSecond() / STEP_SECONDS - 1);
        shown = (int) (step - begun + 2);
        Patience.await().until(() -> Instant.now().getEpochSecond() / STEP_SECONDS + 1 >= step);
        return code(step);
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
