package org.bilheteria.account;

/** What somebody typed to get an account; any of it may be null or wrong until {@link Accounts#signUp} has looked. */
public record SignUp(String name, String email, String cpf, String password) {

    /** Without the fields: they are personal, and one is secret. */
    @Override
    public String toString() {
        return "SignUp[hidden]";
    }
}
