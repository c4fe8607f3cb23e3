package org.bilheteria.verifier;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 §2.1 and §2.1.1 word by word: recursive, slow and plain, to compare the quick one with. */
final class ReferenceTree {
    private ReferenceTree() {}

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return JournalFixture.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return hash(0, leaves.get(0), new byte[0]);
        }
        int k = split(leaves.size());
        return hash(1, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = index < k ? path(index, left) : path(index - k, right);
        path.add(root(index < k ? right : left));
        return path;
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static byte[] hash(int prefix, byte[] first, byte[] second) {
        byte[] bytes = new byte[1 + first.length + second.length];
        bytes[0] = (byte) prefix;
        System.arraycopy(first, 0, bytes, 1, first.length);
        System.arraycopy(second, 0, bytes, 1 + first.length, second.length);
        return JournalFixture.sha256(bytes);
    }
}
