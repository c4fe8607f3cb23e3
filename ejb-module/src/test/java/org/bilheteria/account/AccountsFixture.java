package org.bilheteria.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bilheteria.shared.Settings;

/** The accounts put together as the container would, without database and without expensive hashes. */
class AccountsFixture {

    static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    static final SignUp ANA = new SignUp("Ana Souza", "ana@example.com", "52998224725", "correct horse battery");

    final CountedHash pbkdf2 = new CountedHash();
    final RegisterInMemory register = new RegisterInMemory();
    final CpfSeal seal = new CpfSeal(new byte[32], new byte[32]);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Accounts accounts = new Accounts();

    AccountsFixture() {
        accounts.register = register;
        accounts.seal = seal;
        accounts.clock = clock;
        accounts.signIn = new SignIn();
        accounts.signIn.register = register;
        accounts.signIn.limit = new GuessingLimit();
        accounts.signIn.clock = clock;
        iterations(2_000);
    }

    /** As after a restart with this setting. */
    void iterations(int iterations) {
        Passwords passwords = new Passwords();
        passwords.pbkdf2 = pbkdf2;
        passwords.settings = new Settings() {
            @Override
            public int passwordIterations() {
                return iterations;
            }

            @Override
            public int passwordConcurrency() {
                return 1;
            }
        };
        passwords.prepare();
        accounts.passwords = passwords;
        accounts.signIn.passwords = passwords;
        pbkdf2.generated = 0;
    }

    Buyer buyer(String email, String cpf) {
        return Buyer.buyer(
                new Newcomer("Bia", new Email(email), new Cpf(cpf), "correct horse battery"), seal, "hash", NOW);
    }
}
