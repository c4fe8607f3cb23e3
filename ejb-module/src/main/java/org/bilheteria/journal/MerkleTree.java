package org.bilheteria.journal;

import java.security.MessageDigest;
import java.util.List;
import org.bilheteria.shared.Digests;

/** Merkle tree hash of RFC 6962, section 2.1: SHA-256, leaves prefixed by 0x00, nodes by 0x01. */
public final class MerkleTree {

    private MerkleTree() {}

    /** The hash of a tree of these leaves; of none, that of nothing. */
    public static byte[] hash(List<byte[]> leaves) {
        return leaves.isEmpty() ? Digests.sha256(new byte[0]) : subtree(leaves, Digests.sha256());
    }

    private static byte[] subtree(List<byte[]> leaves, MessageDigest digest) {
        int count = leaves.size();
        if (count == 1) {
            return leaf(leaves.get(0), digest);
        }
        int split = (int) split(count);
        return node(subtree(leaves.subList(0, split), digest), subtree(leaves.subList(split, count), digest), digest);
    }

    /** How many of {@code count} leaves the left tree takes: the largest power of two smaller than the count. */
    public static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    public static byte[] leaf(byte[] content, MessageDigest digest) {
        digest.update((byte) 0);
        return digest.digest(content);
    }

    public static byte[] node(byte[] left, byte[] right, MessageDigest digest) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
