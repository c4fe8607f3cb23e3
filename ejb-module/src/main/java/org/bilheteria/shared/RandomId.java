package org.bilheteria.shared;

import java.security.SecureRandom;

/** Ids that can't be guessed and can be read out over the phone: Crockford's base 32, without I, L, O and U. */
public final class RandomId {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** So many characters of five random bits each. */
    public static String of(int characters) {
        char[] id = new char[characters];
        for (int i = 0; i < characters; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
