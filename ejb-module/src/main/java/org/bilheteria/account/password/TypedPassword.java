package org.bilheteria.account.password;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** What somebody typed to sign in, and the address it was typed at: guesses are counted for both. */
public final class TypedPassword extends UsernamePasswordCredential {

    private final String address;

    /**
     * @param email as typed, never null
     * @param password as typed, never null
     * @param address the caller's IP address; empty if unknown
     */
    public TypedPassword(String email, String password, String address) {
        super(email, password);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
