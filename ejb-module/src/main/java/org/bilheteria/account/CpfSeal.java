package org.bilheteria.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps CPFs: a keyed hash to find equal ones, because eleven digits are guessed in minutes from a plain hash, and the
 * number itself encrypted (AES-GCM), for the PIX charge that must name its payer.
 */
class CpfSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec hashKey;
    private final SecretKeySpec sealKey;
    private final SecureRandom random = new SecureRandom();

    CpfSeal(byte[] hashKey, byte[] sealKey) {
        this.hashKey = new SecretKeySpec(hashKey, "HmacSHA256");
        this.sealKey = new SecretKeySpec(sealKey, "AES");
    }

    /** HMAC-SHA256 in hex: the same for the same CPF. */
    String hash(Cpf cpf) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return HexFormat.of().formatHex(mac.doFinal(cpf.digits().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }

    /** A fresh nonce and the ciphertext: different each time. */
    byte[] seal(Cpf cpf) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, nonce, cpf.digits().getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
        System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
        return sealed;
    }

    /** @throws IllegalStateException if the bytes were changed or sealed with another key */
    Cpf open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new Cpf(new String(crypt(Cipher.DECRYPT_MODE, nonce, ciphertext), StandardCharsets.US_ASCII));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealed CPF doesn't fit the key", e);
        }
    }
}
