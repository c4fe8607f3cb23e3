package org.bilheteria.verifier;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Merkle tree hash of RFC 6962 §2.1 over SHA-256, built leaf by leaf. Complete subtrees wait on a stack and are joined
 * as soon as two have the same size; what is left at the end is joined from the right, which gives the RFC's split at
 * the largest power of two.
 */
final class MerkleTree {
    private final MessageDigest sha256 = Sha256.digest();
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long leaves;

    /** The hash over the place ids (UTF-8) in ascending byte order; sorts them in place. */
    static byte[] hashOf(byte[][] ids) {
        Arrays.sort(ids, Arrays::compareUnsigned);
        MerkleTree tree = new MerkleTree();
        for (byte[] id : ids) {
            tree.add(id);
        }
        return tree.hash();
    }

    /** Appends a leaf; the memory grows with the logarithm of their number. */
    void add(byte[] leaf) {
        subtrees.push(leafHash(leaf));
        leaves++;
        for (long size = leaves; size % 2 == 0; size /= 2) {
            byte[] right = subtrees.pop();
            subtrees.push(nodeHash(subtrees.pop(), right));
        }
    }

    /** The hash over the leaves so far; more may follow. */
    byte[] hash() {
        byte[] hash = null;
        for (byte[] left : subtrees) {
            hash = hash == null ? left : nodeHash(left, hash);
        }
        return hash == null ? sha256.digest() : hash;
    }

    long leaves() {
        return leaves;
    }

    private byte[] leafHash(byte[] leaf) {
        sha256.update((byte) 0);
        return sha256.digest(leaf);
    }

    private byte[] nodeHash(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /**
     * Whether a path proves that a leaf is at this index, from 0, among the first {@code size} under a root: the
     * algorithm of RFC 9162 §2.1.3.2, which is for the paths of RFC 6962 §2.1.1.
     */
    static boolean proves(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        MerkleTree hashes = new MerkleTree();
        byte[] hash = hashes.leafHash(leaf);
        long node = index;
        long last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            boolean right = node % 2 == 1 || node == last;
            hash = right ? hashes.nodeHash(sibling, hash) : hashes.nodeHash(hash, sibling);
            // the last node of a level goes up alone until it is a right child
            int up = right ? Long.numberOfTrailingZeros(node) : 0;
            node >>= up + 1;
            last >>= up + 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
