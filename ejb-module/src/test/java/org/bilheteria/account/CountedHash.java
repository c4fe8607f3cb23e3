package org.bilheteria.account;

import java.util.Arrays;
import org.bilheteria.account.password.Argon2Engine;
import org.bilheteria.account.password.HashCost;

/** Stands in for Argon2id: no hash at all, but it depends on the password and counts what it costs. */
class CountedHash implements Argon2Engine {

    int hashed;

    @Override
    public byte[] hash(byte[] password, byte[] salt, HashCost cost) {
        hashed++;
        return Arrays.copyOf(
                new StringBuilder(new String(password)).reverse().toString().getBytes(), 32);
    }

    @Override
    public String name() {
        return "counted";
    }
}
