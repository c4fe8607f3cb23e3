package org.bilheteria.account;

import org.jspecify.annotations.Nullable;

/** What somebody typed to get an account; any of it may be null or wrong until {@link Accounts#signUp} has looked. */
public record SignUp(
        @Nullable String name,
        @Nullable String email,
        @Nullable String cpf,
        @Nullable String password) {

    /** Without the fields: they are personal, and one is secret. */
    @Override
    public String toString() {
        return "SignUp[hidden]";
    }
}
