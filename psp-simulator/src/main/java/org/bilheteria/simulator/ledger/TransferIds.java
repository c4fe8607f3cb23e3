package org.bilheteria.simulator.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Ids of transfers: a letter, the bank's ISPB (8 digits), the minute in UTC and 11 characters of chance: 32 in all. */
final class TransferIds {

    /** No participant has it. */
    private static final String ISPB = "99999999";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TransferIds() {}

    static String payment(Instant at) {
        return id('E', at);
    }

    static String refund(Instant at) {
        return id('D', at);
    }

    private static String id(char kind, Instant at) {
        StringBuilder id = new StringBuilder(32).append(kind).append(ISPB).append(MINUTE.format(at));
        RANDOM.ints(11, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }
}
