package org.bilheteria.proof;

import java.security.MessageDigest;
import java.util.List;
import org.bilheteria.journal.MerkleTree;
import org.bilheteria.shared.Digests;

/** The verification of an inclusion proof, RFC 9162, section 2.1.3.2: it walks up, while what it checks walks down. */
final class Rfc9162 {

    private Rfc9162() {}

    /** The root a path leads to from the content of a leaf, the first being 0, of a tree of {@code size} leaves. */
    static byte[] root(long leaf, long size, byte[] content, List<byte[]> path) {
        MessageDigest digest = Digests.sha256();
        byte[] hash = MerkleTree.leaf(content, digest);
        long position = leaf;
        long last = size - 1;
        for (byte[] other : path) {
            if (position % 2 == 1 || position == last) {
                hash = MerkleTree.node(other, hash, digest);
                while (position % 2 == 0 && position != 0) {
                    position /= 2;
                    last /= 2;
                }
            } else {
                hash = MerkleTree.node(hash, other, digest);
            }
            position /= 2;
            last /= 2;
        }
        return hash;
    }
}
