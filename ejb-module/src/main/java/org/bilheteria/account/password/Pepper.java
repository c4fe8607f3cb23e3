package org.bilheteria.account.password;

import java.util.Arrays;
import java.util.Base64;
import org.bilheteria.shared.Digests;

/**
 * The installation's secret that goes into every password's hash beside its salt (Argon2's own parameter of this name, RFC 9106,
 * 3.1). It is kept with the keys and never in the database: whoever has only a copy of that can't even begin to guess.
 */
public final class Pepper {

    /** As many as fit into a PHC string's {@code keyid}. */
    private static final int ID_BYTES = 6;

    private final byte[] secret;
    private final String keyId;

    /** @param secret 32 random bytes, used for nothing else */
    public Pepper(byte[] secret) {
        this.secret = secret.clone();
        keyId = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Digests.sha256(this.secret), ID_BYTES));
    }

    byte[] secret() {
        return secret.clone();
    }

    /** By which a hash says that it was made with this one; it tells nothing of it. */
    String keyId() {
        return keyId;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Pepper[" + keyId + "]";
    }
}
