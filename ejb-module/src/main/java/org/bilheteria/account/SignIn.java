package org.bilheteria.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.password.GuessingLimit;
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
    private GuessingLimit limit;
    private Clock clock;

    /** For the container's proxies. */
    protected SignIn() {}

    @Inject
    public SignIn(BuyerRegister register, Passwords passwords, GuessingLimit limit, Clock clock) {
        this.register = register;
        this.passwords = passwords;
        this.limit = limit;
        this.clock = clock;
    }

    Buyer check(@Nullable String typedEmail, @Nullable String password, @Nullable String typedAddress) {
        Optional<Email> email = Optional.ofNullable(typedEmail).flatMap(Email::of);
        if (email.isEmpty() || password == null || password.isEmpty() || PasswordRule.tooLong(password)) {
            throw badCredentials();
        }
        String name = email.get().address();
        String address = typedAddress == null ? "" : typedAddress;
        limit.attempt(name, address, clock.instant());
        boolean guess = false;
        try {
            Optional<Buyer> buyer = register.byEmail(name);
            String hash = buyer.map(Buyer::passwordHash).orElseGet(passwords::decoyHash);
            guess = !passwords.matches(password, hash) || buyer.isEmpty();
            if (guess) {
                throw badCredentials();
            }
            rehashIfOutdated(buyer.get(), password);
            return buyer.get();
        } finally {
            if (!guess) {
                limit.takeBack(name, address);
            }
        }
    }

    /** While nobody waits: those who do come first. */
    private void rehashIfOutdated(Buyer buyer, String password) {
        if (!passwords.idle() || !passwords.outdated(buyer.passwordHash())) {
            return;
        }
        try {
            register.rehash(buyer.id(), passwords.hash(password));
        } catch (Refused busy) {
            // The next sign-in will do.
            return;
        }
    }

    private static Refused badCredentials() {
        return new Refused(Refusal.BAD_CREDENTIALS, "The e-mail or the password is wrong");
    }
}
