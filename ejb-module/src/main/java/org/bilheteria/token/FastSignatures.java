package org.bilheteria.token;

import java.io.Serial;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Objects;

/**
 * Has signatures of others checked by the fastest code that works here, in libraries that leave the choice to Java. Java gives a key to
 * the first of its providers that takes it; ours is the last, and stays so. But a key that says no more than its algorithm and its
 * encoding the platform's provider doesn't take, and ours does.
 */
public final class FastSignatures {

    private FastSignatures() {}

    /** The same key, for {@code initVerify}; unchanged where native code doesn't check such keys. */
    public static PublicKey key(PublicKey key) {
        return key instanceof ECPublicKey && Cryptography.fastest().isNative() ? new Plain(key) : key;
    }

    private record Plain(PublicKey key) implements PublicKey {

        @Serial
        private static final long serialVersionUID = 1L;

        Plain {
            Objects.requireNonNull(key, "key");
        }

        @Override
        public String getAlgorithm() {
            return key.getAlgorithm();
        }

        @Override
        public String getFormat() {
            return key.getFormat();
        }

        @Override
        public byte[] getEncoded() {
            return key.getEncoded();
        }
    }
}
