package org.bilheteria.line;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bilheteria.shared.Digests;

/**
 * The seeds of a sector's draws: a reverse hash chain, seed_k = SHA-256(seed_(k+1)), of which only the commitment
 * SHA-256(seed_0) is known beforehand. Revealing seed_n tells nothing about seed_(n+1), and everybody can check it against
 * what was revealed before. Every 256th seed is kept, so one draw costs at most that many hashes.
 */
public final class SeedChain {

    private static final int STRIDE = 256;

    private final int length;
    private final byte[][] kept;
    private final String commitment;

    /**
     * @param root the last seed: 32 random bytes, the secret from which all others follow
     * @param length how many draws the chain lasts for
     */
    public SeedChain(byte[] root, int length) {
        if (length < 1 || root.length != 32) {
            throw new IllegalArgumentException("A chain needs a root of 32 bytes and at least one seed");
        }
        this.length = length;
        this.kept = new byte[(length - 1) / STRIDE + 1][];
        MessageDigest digest = Digests.sha256();
        byte[] seed = root.clone();
        for (int back = 0; back < length; back++) {
            if (back % STRIDE == 0) {
                kept[back / STRIDE] = seed;
            }
            seed = digest.digest(seed);
        }
        // One step past seed_0.
        commitment = HexFormat.of().formatHex(seed);
    }

    public String commitment() {
        return commitment;
    }

    /** seed_n. @throws IllegalStateException behind the end of the chain */
    public byte[] seed(int n) {
        if (n < 0 || n >= length) {
            throw new IllegalStateException("The chain has " + length + " seeds, none numbered " + n);
        }
        int back = length - 1 - n;
        MessageDigest digest = Digests.sha256();
        byte[] seed = kept[back / STRIDE].clone();
        for (int i = 0; i < back % STRIDE; i++) {
            seed = digest.digest(seed);
        }
        return seed;
    }
}
