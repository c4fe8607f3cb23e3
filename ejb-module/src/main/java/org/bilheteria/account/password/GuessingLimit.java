package org.bilheteria.account.password;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * Slows those who guess passwords, by e-mail and by network address; those who know theirs are never slowed by their own
 * success, however many share an address. Attempts count when they begin, so guessing in parallel gains nothing.
 */
public final class GuessingLimit {

    static final int PER_EMAIL = 5;
    static final int PER_ADDRESS = 100;
    private static final int KEYS_KEPT = 100_000;

    /** One IPv6 customer has a whole /64. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final FailureCount byEmail = new FailureCount(PER_EMAIL, KEYS_KEPT);
    private final FailureCount byAddress = new FailureCount(PER_ADDRESS, KEYS_KEPT);

    /**
     * Counts an attempt as failed until {@link #takeBack}.
     *
     * @param address the caller's IP address; empty if unknown, and then only the e-mail is limited
     * @throws Refused TOO_MANY_ATTEMPTS with the time to wait
     */
    public void attempt(String email, String address, Instant now) {
        if (!address.isEmpty()) {
            refuse(byAddress.attempt(network(address), now));
        }
        Optional<Duration> wait = byEmail.attempt(hash(email), now);
        refuse(wait);
    }

    /** The attempt was no wrong guess. */
    public void takeBack(String email, String address) {
        if (!address.isEmpty()) {
            byAddress.takeBack(network(address));
        }
        byEmail.takeBack(hash(email));
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new Refused(Refusal.TOO_MANY_ATTEMPTS, "Too many failed attempts to sign in", time);
        });
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A text with a colon is never looked up in the DNS.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    /** So that no e-mail lies around in memory. */
    private static String hash(String email) {
        return Digests.sha256Hex(email);
    }
}
