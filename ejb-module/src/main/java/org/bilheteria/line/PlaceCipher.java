package org.bilheteria.line;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the opaque ids of places. An id is one AES block of (buyer, sector, attempt): the same request asked twice gets
 * the same id without a look-up, which makes every retry harmless; nobody without the key can guess an id, tell two ids of
 * one buyer, or forge one. Safe for many threads.
 */
public final class PlaceCipher {

    /** Ready with the key, which takes longer than a block does; each thread needs its own. */
    private final ThreadLocal<Cipher> encrypting;

    private final ThreadLocal<Cipher> decrypting;

    /** @param secret 16 random bytes */
    public PlaceCipher(byte[] secret) {
        SecretKeySpec key = new SecretKeySpec(secret, "AES");
        encrypting = ThreadLocal.withInitial(() -> ready(Cipher.ENCRYPT_MODE, key));
        decrypting = ThreadLocal.withInitial(() -> ready(Cipher.DECRYPT_MODE, key));
    }

    /** The id of a buyer's {@code attempt}-th place in a sector's line: 32 hex digits. */
    public String id(long buyer, int sector, int attempt) {
        byte[] block = ByteBuffer.allocate(16)
                .putLong(buyer)
                .putInt(sector)
                .putInt(attempt)
                .array();
        return HexFormat.of().formatHex(apply(encrypting.get(), block));
    }

    /** Whose place an id is; empty when it was not made here. */
    public Optional<Origin> origin(String id) {
        if (id.length() != 32) {
            return Optional.empty();
        }
        try {
            ByteBuffer block =
                    ByteBuffer.wrap(apply(decrypting.get(), HexFormat.of().parseHex(id)));
            Origin origin = new Origin(block.getLong(), block.getInt(), block.getInt());
            boolean plausible = origin.buyer() > 0 && origin.sector() > 0 && origin.attempt() >= 0;
            return plausible ? Optional.of(origin) : Optional.empty();
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    /** One block of distinct values never repeats, so the plain block mode leaks nothing here. */
    private static Cipher ready(int mode, SecretKeySpec key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] apply(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an id says to those who have the key. */
    public record Origin(long buyer, int sector, int attempt) {}
}
