package org.bilheteria.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bilheteria.account.limit.GuessingLimit;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.account.password.Argon2Engine;
import org.bilheteria.account.password.Argon2Engines;
import org.bilheteria.account.password.Pepper;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/** Makes the plain parts of this package, one of each. */
@Dependent
class AccountParts {

    private static final int KEY_BYTES = 32;

    @Produces
    @Singleton
    CpfHash cpfHash(Keys keys) {
        return new CpfHash(keys.secret("cpf-hash", KEY_BYTES));
    }

    @Produces
    @Singleton
    Argon2Engine argon2() {
        return Argon2Engines.best();
    }

    @Produces
    @Singleton
    Pepper pepper(Keys keys) {
        return new Pepper(keys.secret("password-pepper", KEY_BYTES));
    }

    @Produces
    @Singleton
    GuessingLimit guessingLimit() {
        return new GuessingLimit();
    }

    @Produces
    @Singleton
    SignUpLimit signUpLimit(Settings settings) {
        return new SignUpLimit(settings);
    }
}
