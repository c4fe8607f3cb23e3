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

    /**
     * The id of what the payer's bank takes back: the first of a payment is named after it, later ones are counted in place of
     * its bank's first digits, or the id would be too long.
     *
     * @param more whether there is anything left to be taken; if not, it is the first, once more
     */
    static String takenBack(Payment payment, boolean more) {
        String name = "MED" + payment.endToEndId();
        String id = name;
        for (int count = 2; more && payment.refund(id).isPresent(); count++) {
            id = "MED" + count + name.substring(("MED" + count).length());
        }
        return id;
    }

    private static String id(char kind, Instant at) {
        StringBuilder id = new StringBuilder(32).append(kind).append(ISPB).append(MINUTE.format(at));
        RANDOM.ints(11, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }
}
