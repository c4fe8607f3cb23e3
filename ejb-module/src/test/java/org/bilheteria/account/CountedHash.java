package org.bilheteria.account;

import java.util.Arrays;
import org.bilheteria.account.password.Argon2Engine;
import org.bilheteria.account.password.HashCost;

/** Stands in for Argon2id: no hash at all, but it depends on password and key, and counts what it costs. */
class CountedHash implements Argon2Engine {

    int hashed;

    @Override
    public byte[] hash(byte[] password, byte[] salt, byte[] secret, HashCost cost) {
        hashed++;
        byte[] hash = Arrays.copyOf(
                new StringBuilder(new String(password)).reverse().toString().getBytes(), 32);
        hash[31] = (byte) Arrays.hashCode(secret);
        return hash;
    }

    @Override
    public String name() {
        return "counted";
    }
}
