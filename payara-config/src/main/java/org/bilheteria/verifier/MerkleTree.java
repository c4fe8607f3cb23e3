package org.bilheteria.verifier;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

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

    private void add(byte[] leaf) {
        sha256.update((byte) 0);
        subtrees.push(sha256.digest(leaf));
        leaves++;
        for (long size = leaves; size % 2 == 0; size /= 2) {
            join();
        }
    }

    private byte[] hash() {
        if (leaves == 0) {
            return sha256.digest();
        }
        while (subtrees.size() > 1) {
            join();
        }
        return subtrees.pop();
    }

    private void join() {
        byte[] right = subtrees.pop();
        sha256.update((byte) 1);
        sha256.update(subtrees.pop());
        subtrees.push(sha256.digest(right));
    }
}
