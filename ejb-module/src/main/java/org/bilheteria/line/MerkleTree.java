package org.bilheteria.line;

import java.security.MessageDigest;
import java.util.List;
import org.bilheteria.journal.Sha256;

/** Merkle tree hash of RFC 6962, section 2.1: SHA-256, leaves prefixed by 0x00, nodes by 0x01. */
public final class MerkleTree {

    private MerkleTree() {}

    public static byte[] hash(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        return hash(leaves, Sha256.digest());
    }

    private static byte[] hash(List<byte[]> leaves, MessageDigest digest) {
        int count = leaves.size();
        if (count == 1) {
            digest.update((byte) 0);
            return digest.digest(leaves.get(0));
        }
        // The left tree takes the largest power of two smaller than the count.
        int split = Integer.highestOneBit(count - 1);
        byte[] left = hash(leaves.subList(0, split), digest);
        byte[] right = hash(leaves.subList(split, count), digest);
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
