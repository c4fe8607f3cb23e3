package org.bilheteria.it;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Merkle tree hash and audit path written word for word from RFC 6962 §2.1 and §2.1.1; all hashes and leaves in hex. */
final class ReferenceTree {

    private ReferenceTree() {}

    static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return sha256("");
        }
        int n = leaves.size();
        int k = Integer.highestOneBit(n - 1);
        return n == 1
                ? sha256("00" + leaves.get(0))
                : sha256("01" + root(leaves.subList(0, k)) + root(leaves.subList(k, n)));
    }

    static List<String> path(int m, List<String> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(n - 1);
        boolean left = m < k;
        List<String> path = new ArrayList<>(left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n)));
        path.add(root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
        return path;
    }

    static String sha256(String hex) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(hex)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
