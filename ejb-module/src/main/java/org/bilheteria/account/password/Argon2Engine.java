package org.bilheteria.account.password;

/** Something that computes Argon2id (RFC 9106, version 1.3, one lane); all of them compute the same. */
public interface Argon2Engine {

    /**
     * Spends the cost.
     *
     * @param secret Argon2's own key; empty for none
     * @return {@link PhcHash#HASH_BYTES} bytes
     */
    byte[] hash(byte[] password, byte[] salt, byte[] secret, HashCost cost);

    /** One word for the log and the figures. */
    String name();
}
