package org.bilheteria.account.password;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * Slows those who guess passwords. Of an account only so many wrong ones are heard, and then none; of an address more, and then
 * one after the other, because others share it. Only what turned out wrong counts; of what is being checked no more is begun
 * than may turn out wrong, so guessing in parallel gains nothing.
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
        refuseGuessed(attempt.subject(), now);
        attempt.watched()
                .flatMap(address -> addresses.turn(address, attempt.key, now))
                .ifPresent(GuessingLimit::refuseEarly);
    }

    /** An attempt is made; {@link #end} is owed. @throws Refused as {@link #look} does, and then it is not */
    public synchronized void begin(Attempt attempt, Instant now) {
        String subject = attempt.subject();
        look(attempt, now);
        int others = underWay.getOrDefault(subject, 0);
        if (full(subject, others, now).isPresent() || others >= PER_MINUTE) {
            throw new SignInBusy("Other attempts at this account are being checked", others, SOON);
        }
        underWay.merge(subject, 1, Integer::sum);
        attempt.watched().ifPresent(address -> addresses.take(address, attempt.key, now));
    }

    public synchronized void end(Attempt attempt, Outcome outcome, Instant now) {
        String subject = attempt.subject();
        underWay.computeIfPresent(subject, (same, number) -> number > 1 ? number - 1 : null);
        if (outcome == Outcome.WRONG) {
            minutes.add(subject, now);
            hours.add(subject, now);
            Network.of(attempt.address).ifPresent(address -> addresses.wrong(address, now));
        } else if (outcome == Outcome.RIGHT) {
            Network.of(attempt.address).ifPresent(address -> addresses.right(address, attempt.account, now));
        }
    }

    private void refuseGuessed(String subject, Instant now) {
        full(subject, 0, now).ifPresent(time -> {
            throw new Refused(Refusal.TOO_MANY_ATTEMPTS, "Too many failed attempts to sign in", time);
        });
    }

    private Optional<Duration> full(String subject, int others, Instant now) {
        Optional<Duration> hour = hours.full(subject, others, PER_HOUR, now);
        return hour.isPresent() ? hour : minutes.full(subject, others, PER_MINUTE, now);
    }

    private static void refuseEarly(Spacing.Wait wait) {
        if (!wait.time().isZero()) {
            throw new SignInBusy("This address signs in one after the other", wait.ahead(), wait.time());
        }
    }
}
