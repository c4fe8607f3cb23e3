package org.bilheteria.shared;

import java.security.SecureRandom;
import java.time.Instant;

/** Ids that can't be guessed and can be read out over the phone: Crockford's base 32, without I, L, O and U. */
public final class RandomId {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_CHARACTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /**
     * One that is later in the alphabet the later the moment is, by the millisecond (a ULID). Rows that come by the thousand lie beside
     * each other by it: with keys all over the table each of them has the database write a page.
     *
     * @param characters more than ten; the others are random
     */
    public static String growing(Instant moment, int characters) {
        long millis = moment.toEpochMilli();
        char[] time = new char[TIME_CHARACTERS];
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            time[i] = ALPHABET[(int) (millis & 31)];
            millis >>>= 5;
        }
        return new String(time) + of(characters - TIME_CHARACTERS);
    }

    /** So many characters of five random bits each. */
    public static String of(int characters) {
        char[] id = new char[characters];
        for (int i = 0; i < characters; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
