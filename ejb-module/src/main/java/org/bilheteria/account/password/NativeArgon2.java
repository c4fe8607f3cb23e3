package org.bilheteria.account.password;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;

/** The reference implementation in C, by JNA: its memory is not the JVM's. */
final class NativeArgon2 implements Argon2Engine {

    private static final int LANES = 1;

    private final Argon2Advanced argon2 =
            Argon2Factory.createAdvanced(Argon2Types.ARGON2id, PhcHash.SALT_BYTES, PhcHash.HASH_BYTES);

    @Override
    public byte[] hash(byte[] password, byte[] salt, byte[] secret, HashCost cost) {
        return argon2.rawHashAdvanced(
                cost.passes(),
                cost.memoryKib(),
                LANES,
                password,
                salt,
                // It wants no memory of no length.
                secret.length == 0 ? null : secret,
                null,
                PhcHash.HASH_BYTES,
                Argon2Version.V13);
    }

    @Override
    public String name() {
        return "native";
    }
}
