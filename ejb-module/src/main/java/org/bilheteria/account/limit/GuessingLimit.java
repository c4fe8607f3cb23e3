package org.bilheteria.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.password.SignInBusy;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * Slows those who guess passwords. Of an account only so many wrong ones are heard in a minute from one address, so that nobody is
 * kept out by somebody elsewhere, and so many in an hour from all addresses (ASVS 4.0.3, 2.2.1), and then none; of an address more,
 * and then one after the other, because others share it. A device that opened the account before counts for itself. Only what
 * turned out wrong counts; of what is being checked no more is begun than may turn out wrong, so guessing in parallel gains nothing.
 */
public final class GuessingLimit {

    static final int PER_MINUTE = 5;
    static final int PER_HOUR = 100;

    private static final int KEYS_KEPT = 100_000;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SpanCount minutes = new SpanCount(Duration.ofMinutes(1), KEYS_KEPT);
    private final SpanCount hours = new SpanCount(Duration.ofHours(1), KEYS_KEPT);
    private final AddressWatch addresses = new AddressWatch();
    private final Map<String, Integer> underWay = new HashMap<>();

    /** What became of an attempt. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** It was not made in the end. */
        NONE
    }

    /**
     * Who tries to open which account.
     *
     * @param account the e-mail
     * @param device a device that opened this account before, which guesses for itself; empty for any other
     * @param address empty if unknown
     * @param key of the same attempt, asked for again
     */
    public record Attempt(String account, String device, String address, String key) {

        /** So that no e-mail lies around in memory. */
        private String subject() {
            return Digests.sha256Hex(account) + device;
        }

        /** The same from one place: an address, or the device itself. */
        private String near() {
            return subject() + "@" + (device.isEmpty() ? Network.of(address).orElse("") : "");
        }

        private Optional<String> watched() {
            return device.isEmpty() ? Network.of(address) : Optional.empty();
        }
    }

    /**
     * Looks whether an attempt would be heard, before anything is spent on it.
     *
     * @throws Refused TOO_MANY_ATTEMPTS with the time to wait
     * @throws SignInBusy when the turn of this one, at an address that guesses, comes later
     */
    public void look(Attempt attempt, Instant now) {
        refuseGuessed(attempt, now);
        attempt.watched()
                .flatMap(address -> addresses.turn(address, attempt.key, now))
                .ifPresent(GuessingLimit::refuseEarly);
    }

    /** An attempt is made; {@link #end} is owed. @throws Refused as {@link #look} does, and then it is not */
    public synchronized void begin(Attempt attempt, Instant now) {
        look(attempt, now);
        int others = underWay.getOrDefault(attempt.near(), 0);
        int all = underWay.getOrDefault(attempt.subject(), 0);
        if (full(attempt, others, all, now).isPresent() || others >= PER_MINUTE || all >= PER_HOUR) {
            throw new SignInBusy("Other attempts at this account are being checked", all, SOON);
        }
        underWay.merge(attempt.near(), 1, Integer::sum);
        underWay.merge(attempt.subject(), 1, Integer::sum);
        attempt.watched().ifPresent(address -> addresses.take(address, attempt.key, now));
    }

    /** An attempt that was begun is over. @return whether it was the last wrong one of this account that is heard for the hour */
    public synchronized boolean end(Attempt attempt, Outcome outcome, Instant now) {
        over(attempt.near());
        over(attempt.subject());
        if (outcome == Outcome.WRONG) {
            minutes.add(attempt.near(), now);
            hours.add(attempt.subject(), now);
            Network.of(attempt.address).ifPresent(address -> addresses.wrong(address, now));
        } else if (outcome == Outcome.RIGHT) {
            Network.of(attempt.address).ifPresent(address -> addresses.right(address, attempt.account, now));
        }
        return outcome == Outcome.WRONG
                && hours.full(attempt.subject(), 0, PER_HOUR, now).isPresent();
    }

    private void over(String key) {
        underWay.computeIfPresent(key, (same, number) -> number > 1 ? number - 1 : null);
    }

    private void refuseGuessed(Attempt attempt, Instant now) {
        full(attempt, 0, 0, now).ifPresent(time -> {
            throw new Refused(Refusal.TOO_MANY_ATTEMPTS, "Too many failed attempts to sign in", time);
        });
    }

    /**
     * @param others attempts from the same place that may turn out wrong
     * @param all such attempts from everywhere
     */
    private Optional<Duration> full(Attempt attempt, int others, int all, Instant now) {
        Optional<Duration> hour = hours.full(attempt.subject(), all, PER_HOUR, now);
        return hour.isPresent() ? hour : minutes.full(attempt.near(), others, PER_MINUTE, now);
    }

    private static void refuseEarly(Spacing.Wait wait) {
        if (!wait.time().isZero()) {
            throw new SignInBusy("This address signs in one after the other", wait.ahead(), wait.time());
        }
    }
}
