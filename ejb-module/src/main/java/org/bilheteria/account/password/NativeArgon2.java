package org.bilheteria.account.password;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;

/** The reference implementation in C, by JNA: its memory is not the JVM's. */
final class NativeArgon2 implements Argon2Engine {

    private static final int LANES = 1;

    private final Argon2Advanced argon2 =
            Argon2Factory.createAdvanced(Argon2Types.ARGON2id, PhcHash.SALT_BYTES, PhcHash.HASH_BYTES);

    @Override
    public byte[] hash(byte[] password, byte[] salt, HashCost cost) {
        return argon2.rawHash(cost.passes(), cost.memoryKib(), LANES, password, salt);
    }

    @Override
    public String name() {
        return "native";
    }
}
