package org.bilheteria.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bilheteria.shared.Digests;

/** Seals what is kept of second factors, each for one account: moved to another's row it opens nothing. */
final class FactorSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] codeKey;
    private final SecureRandom random = new SecureRandom();

    /** @param key and {@code codeKey}: 32 bytes each, used for nothing else */
    FactorSeal(byte[] key, byte[] codeKey) {
        this.key = new SecretKeySpec(key, "AES");
        this.codeKey = codeKey.clone();
    }

    byte[] newSecret() {
        return random(Totp.SECRET_BYTES);
    }

    private byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return fresh;
    }

    /** In base64url, which a form may carry. */
    String seal(long buyer, byte[] secret) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, buyer).doFinal(secret);
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM, which every Java must have", e);
        }
    }

    /** Empty for what was not sealed here for this account. */
    Optional<byte[]> open(long buyer, String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce =
                    ByteBuffer.allocate(NONCE_BYTES).put(all, 0, NONCE_BYTES).array();
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, buyer).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long buyer) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account(buyer));
        return cipher;
    }

    /** Of a code for whoever lost the app; keyed, because sixty bits alone could be searched. */
    String hash(long buyer, String code) {
        byte[] text = code.getBytes(StandardCharsets.UTF_8);
        byte[] account = account(buyer);
        byte[] both = ByteBuffer.allocate(account.length + text.length)
                .put(account)
                .put(text)
                .array();
        return HexFormat.of().formatHex(Digests.hmacSha256(codeKey, both));
    }

    private static byte[] account(long buyer) {
        return ByteBuffer.allocate(Long.BYTES).putLong(buyer).array();
    }
}
