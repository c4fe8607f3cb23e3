package org.bilheteria.account.password;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** What somebody typed to sign in, and who asks. */
public final class TypedPassword extends UsernamePasswordCredential {

    private final Caller caller;

    /**
     * @param email as typed, never null
     * @param password as typed, never null
     * @param caller who asks
     */
    public TypedPassword(String email, String password, Caller caller) {
        super(email, password);
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
