package org.bilheteria.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Stands in for the platform's hash: no hash at all, but it has the platform's format and counts what it costs. */
class CountedHash implements Pbkdf2PasswordHash {

    int generated;
    int verified;
    private Map<String, String> parameters;

    @Override
    public void initialize(Map<String, String> given) {
        parameters = given;
    }

    @Override
    public String generate(char[] password) {
        generated++;
        return parameters.get("Pbkdf2PasswordHash.Algorithm") + ":" + parameters.get("Pbkdf2PasswordHash.Iterations")
                + ":salt:" + new StringBuilder(new String(password)).reverse();
    }

    @Override
    public boolean verify(char[] password, String hash) {
        verified++;
        return hash.endsWith(":" + new StringBuilder(new String(password)).reverse());
    }
}
