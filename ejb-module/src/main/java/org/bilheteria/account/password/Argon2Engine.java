package org.bilheteria.account.password;

/** Something that computes Argon2id (RFC 9106, version 1.3, one lane); all of them compute the same. */
public interface Argon2Engine {

    /**
     * Spends the cost.
     *
     * @return {@link PhcHash#HASH_BYTES} bytes
     */
    byte[] hash(byte[] password, byte[] salt, HashCost cost);

    /** One word for the log and the figures. */
    String name();
}
