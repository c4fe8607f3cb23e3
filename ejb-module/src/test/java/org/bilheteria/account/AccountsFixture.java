package org.bilheteria.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bilheteria.account.password.GuessingLimit;
import org.bilheteria.account.password.HashCost;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.Settings;

/** The accounts put together as the container would, without database and without expensive hashes. */
class AccountsFixture {

    static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    static final SignUp ANA = new SignUp("Ana Souza", "ana@example.com", "52998224725", "correct horse battery");

    final CountedHash argon2 = new CountedHash();
    final RegisterInMemory register = new RegisterInMemory();
    final CpfHash cpfHash = new CpfHash(new byte[32]);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final GuessingLimit limit = new GuessingLimit();
    private Passwords passwords;

    AccountsFixture() {
        iterations(HashCost.ROUNDS);
    }

    /** As after a restart with this setting. */
    void iterations(int iterations) {
        passwords = new Passwords(argon2, new Settings() {
            @Override
            public int passwordIterations() {
                return iterations;
            }

            @Override
            public int passwordConcurrency() {
                return 1;
            }
        });
        argon2.hashed = 0;
    }

    Accounts accounts() {
        return accounts(register);
    }

    Accounts accounts(BuyerRegister kept) {
        return new Accounts(kept, passwords, cpfHash, new SignIn(kept, passwords, limit, clock), clock);
    }

    Buyer buyer(String email, String cpf) {
        return Buyer.buyer(
                new Newcomer("Bia", new Email(email), new Cpf(cpf), "correct horse battery"), cpfHash, "hash", NOW);
    }
}
