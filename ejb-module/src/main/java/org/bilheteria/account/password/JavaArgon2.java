package org.bilheteria.account.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Bouncy Castle's, which runs wherever Java does, in twice the time or more. */
final class JavaArgon2 implements Argon2Engine {

    @Override
    public byte[] hash(byte[] password, byte[] salt, byte[] secret, HashCost cost) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withSecret(secret)
                .withIterations(cost.passes())
                .withMemoryAsKB(cost.memoryKib())
                .withParallelism(1)
                .build());
        byte[] hash = new byte[PhcHash.HASH_BYTES];
        argon2.generateBytes(password, hash);
        return hash;
    }

    @Override
    public String name() {
        return "java";
    }
}
