package org.bilheteria.account.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Refusal;

/**
 * Tells the log {@code org.bilheteria.security} who signed in and who was refused. So many lines a second: a crowd and a flood of
 * guesses fill no disk, and of those in between it is told how many they were.
 */
public final class SecurityLog {

    private static final Logger LOG = Logger.getLogger("org.bilheteria.security");
    private static final int KEY_BYTES = 32;
    private static final int SHOWN = 10;
    private static final LineRate RATE = new LineRate();

    /** Of this process: with it gone nobody can try e-mails until one has a pseudonym of the log. */
    private static final byte[] KEY = key();

    private SecurityLog() {}

    private static byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** @param device in few words, as {@code Chrome, Android} @param known whether the account knew it */
    public static void signedIn(long buyer, String device, boolean known) {
        tell("Account {0} signed in on {1} device ({2})", buyer, known ? "a known" : "another", device);
    }

    /** Somebody was let in who had just signed up, or had given the account another password. */
    public static void opened(long buyer) {
        tell("Account {0} was opened after a sign-up or another password", buyer);
    }

    /** Whoever is signed in showed again who they are. */
    public static void signedInAgain(long buyer) {
        tell("Account {0} signed in again", buyer);
    }

    /** Nobody was signed in. @param email as typed, of which a pseudonym is logged: the same until the next start */
    public static void signInRefused(Refusal why, String email) {
        tell("A sign-in to {0} was refused: {1}", pseudonym(email), why);
    }

    /** Nobody was signed in, and whose passkey it may be is not known. */
    public static void passkeyRefused() {
        tell("A sign-in by passkey was refused");
    }

    /** Somebody who is signed in was refused what others may. */
    public static void refused(Refusal why, long buyer) {
        tell("Account {0} was refused: {1}", buyer, why);
    }

    static String pseudonym(String email) {
        byte[] hash = Digests.hmacSha256(KEY, email.getBytes(StandardCharsets.UTF_8));
        return "~" + HexFormat.of().formatHex(hash).substring(0, SHOWN);
    }

    private static void tell(String text, Object... facts) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        long left = RATE.next(System.nanoTime());
        if (left == LineRate.NONE) {
            return;
        }
        if (left > 0) {
            LOG.log(Level.INFO, "{0} more lines were left out here", Long.toString(left));
        }
        Object[] shown = facts.clone();
        for (int i = 0; i < shown.length; i++) {
            // As they are: numbers would be written in groups of three.
            shown[i] = shown[i].toString();
        }
        LOG.log(Level.INFO, text, shown);
    }
}
