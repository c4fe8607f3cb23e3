package org.bilheteria.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.account.limit.GuessingLimit;
import org.bilheteria.account.limit.GuessingLimit.Attempt;
import org.bilheteria.account.limit.GuessingLimit.Outcome;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Checks a password against guessers: the cheap looks first, and the same cost whether the account exists or not. */
@ApplicationScoped
class SignIn {

    private BuyerRegister register;
    private Passwords passwords;
    private PasswordLines lines;
    private GuessingLimit limit;
    private KnownDevices devices;
    private Clock clock;
    private Event<GuessedOften> guessed;

    /** For the container's proxies. */
    protected SignIn() {}

    @Inject
    public SignIn(
            BuyerRegister register,
            Passwords passwords,
            PasswordLines lines,
            GuessingLimit limit,
            KnownDevices devices,
            Clock clock,
            Event<GuessedOften> guessed) {
        this.register = register;
        this.passwords = passwords;
        this.lines = lines;
        this.limit = limit;
        this.devices = devices;
        this.clock = clock;
        this.guessed = guessed;
    }

    Buyer check(@Nullable String typedEmail, @Nullable String password, Caller caller) {
        Optional<Email> email = Optional.ofNullable(typedEmail).flatMap(Email::of);
        if (email.isEmpty() || password == null || password.isEmpty() || PasswordRule.tooLong(password)) {
            throw badCredentials();
        }
        String name = email.get().address();
        String device = devices.known(caller.device(), name).orElse("");
        Attempt attempt = new Attempt(name, device, caller.address(), lines.key(name, password));
        limit.look(attempt, clock.instant());
        try (Admitted admitted = lines.enter(PasswordLine.SIGN_IN, attempt.key(), caller.stamp())) {
            Optional<Buyer> buyer = register.byEmail(name);
            if (!admitted.compute(() -> guess(attempt, buyer, password))) {
                throw badCredentials();
            }
            rehashIfOutdated(buyer.orElseThrow(), password, admitted);
            return buyer.orElseThrow();
        }
    }

    /** What others tried meanwhile is known here, and no earlier. */
    private boolean guess(Attempt attempt, Optional<Buyer> buyer, String password) {
        limit.begin(attempt, clock.instant());
        Outcome outcome = Outcome.NONE;
        try {
            Optional<Buyer> opened = buyer.filter(account -> !account.switchedOff() && account.hasPassword());
            String hash = opened.map(Buyer::passwordHash).orElseGet(passwords::decoyHash);
            boolean right = passwords.matches(password, hash) && opened.isPresent();
            outcome = right ? Outcome.RIGHT : Outcome.WRONG;
            return right;
        } finally {
            end(attempt, outcome, clock.instant());
        }
    }

    private void end(Attempt attempt, Outcome outcome, Instant now) {
        if (limit.end(attempt, outcome, now)) {
            // Whether there is such an account or not, or it could be told by the time this takes.
            guessed.fire(new GuessedOften(attempt.account(), attempt.address(), now));
        }
    }

    /** While nobody waits: those who do come first. */
    private void rehashIfOutdated(Buyer buyer, String password, Admitted admitted) {
        if (lines.idle() && passwords.outdated(buyer.passwordHash())) {
            String renewed = admitted.compute(() -> passwords.hash(password));
            register.renewHash(buyer.id(), buyer.passwordHash(), renewed);
        }
    }

    private static Refused badCredentials() {
        return new Refused(Refusal.BAD_CREDENTIALS, "The e-mail or the password is wrong");
    }
}
