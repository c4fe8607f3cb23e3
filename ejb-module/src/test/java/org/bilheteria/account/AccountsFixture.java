package org.bilheteria.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.account.limit.GuessingLimit;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.HashCost;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.account.password.Pepper;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.Settings;

/** The accounts put together as the container would, without database and without expensive hashes. */
class AccountsFixture {

    static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    static final SignUp ANA = new SignUp("Ana Souza", "ana@example.com", "52998224725", "correct horse battery");
    static final Caller CALLER = new Caller("192.0.2.1", null, NOW);

    final List<GuessedOften> guessed = new ArrayList<>();
    final CountedHash argon2 = new CountedHash();
    final RegisterInMemory register = new RegisterInMemory();
    final CpfHash cpfHash = new CpfHash(new byte[32]);
    private Pepper pepper = new Pepper(new byte[32]);
    private Instant now = NOW;
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final GuessingLimit limit = new GuessingLimit();
    private Confirmation confirmation = believing();
    private Passwords passwords;
    private PasswordLines lines;
    private SignUpLimit signUps;

    AccountsFixture() {
        iterations(HashCost.ROUNDS);
    }

    /** As after a restart with this setting. */
    void iterations(int iterations) {
        Settings settings = new Settings() {
            @Override
            public int passwordIterations() {
                return iterations;
            }

            @Override
            public int passwordConcurrency() {
                return 1;
            }

            @Override
            public Duration patience() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int atLeast(String key, int otherwise, int minimum) {
                return key.equals("account.sign-ups-per-address") ? 2 : otherwise;
            }
        };
        passwords = new Passwords(argon2, pepper, settings);
        lines = new PasswordLines(settings, clock);
        signUps = new SignUpLimit(settings);
        argon2.hashed = 0;
    }

    /** As after a restart without {@code keys.properties}: another secret is made. */
    void losingItsKeys() {
        pepper = new Pepper(new byte[] {1});
        iterations(HashCost.ROUNDS);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    PasswordLines lines() {
        return lines;
    }

    Accounts accounts() {
        return accounts(register);
    }

    Accounts accounts(BuyerRegister kept) {
        SignIn signIn = new SignIn(kept, passwords, lines, limit, devices(), clock, Events.to(guessed::add));
        return new Accounts(kept, passwords, lines, signUps, cpfHash, confirmation, signIn, clock);
    }

    private static Confirmation believing() {
        return new Confirmation() {
            @Override
            public boolean needed() {
                return false;
            }
        };
    }

    /** From now on sign-ups wait for their mailbox; what is kept of them is added here. */
    void confirming(List<String> kept) {
        confirmation = new Confirmation() {
            @Override
            public boolean needed() {
                return true;
            }

            @Override
            SignedUp ask(Newcomer newcomer, String passwordHash, String address) {
                kept.add(newcomer.email().address() + " " + passwordHash + " " + address);
                return new SignedUp(77, Optional.of("pending"));
            }
        };
    }

    /** Whose token is the e-mail. */
    private static KnownDevices devices() {
        return new KnownDevices() {
            @Override
            public Optional<String> known(String token, String email) {
                return Optional.ofNullable(token).filter(email::equals);
            }
        };
    }

    Buyer buyer(String email, String cpf) {
        return Buyer.buyer(
                new Newcomer("Bia", new Email(email), new Cpf(cpf), "correct horse battery"), cpfHash, "hash", NOW);
    }
}
