package org.bilheteria.account.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A hash of before, as Jakarta Security's {@code Pbkdf2PasswordHash} wrote it: {@code ALGORITHM:ROUNDS:SALT:HASH} in base64. */
record Pbkdf2Hash(String algorithm, int rounds, byte[] salt, byte[] hash) {

    private static final int PARTS = 4;

    /** @throws IllegalStateException when it is none; without it in the message */
    static Pbkdf2Hash parse(String text) {
        String[] parts = text.split(":");
        if (parts.length != PARTS || !parts[0].startsWith("PBKDF2With")) {
            throw new IllegalStateException("A password hash in the database can't be read");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Pbkdf2Hash(parts[0], Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    boolean matches(char[] password) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, hash.length * Byte.SIZE);
            byte[] computed =
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(hash, computed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java computes no " + algorithm, e);
        }
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Pbkdf2Hash[" + rounds + "]";
    }
}
