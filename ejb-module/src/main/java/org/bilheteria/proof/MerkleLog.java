package org.bilheteria.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.journal.MerkleTree;
import org.bilheteria.shared.Digests;

/**
 * A Merkle tree (RFC 6962, section 2.1) to which leaves are only ever added. It keeps the hashes of whole blocks of leaves and of
 * the trees above them, not the leaves: some 200 bytes a block. Not safe for more than one thread.
 */
final class MerkleLog {

    /** Leaves in a block; a power of two. */
    static final int BLOCK = 256;

    /** At {@code k}: the hashes of all complete trees of {@code BLOCK << k} leaves. */
    private final List<List<byte[]>> levels = new ArrayList<>();
    /** The leaves behind the last complete block. */
    private final List<byte[]> tail = new ArrayList<>();

    private final MessageDigest digest = Digests.sha256();
    private long size;

    /** @param content what the leaf is the hash of */
    void append(byte[] content) {
        tail.add(MerkleTree.leaf(content, digest));
        size++;
        if (tail.size() == BLOCK) {
            byte[] block = hash(size - BLOCK, size, tail);
            tail.clear();
            rise(0, block);
        }
    }

    private void rise(int level, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> trees = levels.get(level);
        trees.add(hash);
        if (trees.size() % 2 == 0) {
            rise(level + 1, MerkleTree.node(trees.get(trees.size() - 2), hash, digest));
        }
    }

    long size() {
        return size;
    }

    byte[] root() {
        return size == 0 ? MerkleTree.hash(List.of()) : hash(0, size, List.of());
    }

    /**
     * The hashes that lead from a leaf to the root, the lowest first (RFC 6962, section 2.1.1).
     *
     * @param block the contents of all leaves of the leaf's block, as far as there are any
     */
    List<byte[]> path(long leaf, List<byte[]> block) {
        List<byte[]> hashes =
                block.stream().map(content -> MerkleTree.leaf(content, digest)).toList();
        List<byte[]> path = new ArrayList<>();
        climb(leaf, 0, size, hashes, path);
        return path;
    }

    private void climb(long leaf, long from, long to, List<byte[]> block, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + MerkleTree.split(to - from);
        if (leaf < middle) {
            climb(leaf, from, middle, block, path);
            path.add(hash(middle, to, block));
        } else {
            climb(leaf, middle, to, block, path);
            path.add(hash(from, middle, block));
        }
    }

    /** The hash of the tree of some leaves. Where it needs single ones they are in this block or in the tail. */
    private byte[] hash(long from, long to, List<byte[]> block) {
        long count = to - from;
        if (count == 1) {
            long behindBlocks = from - levelled();
            return behindBlocks >= 0 ? tail.get((int) behindBlocks) : block.get((int) (from % BLOCK));
        }
        boolean kept = count >= BLOCK && Long.bitCount(count) == 1 && to <= levelled();
        if (kept) {
            return levels.get(Long.numberOfTrailingZeros(count / BLOCK)).get((int) (from / count));
        }
        long middle = from + MerkleTree.split(count);
        return MerkleTree.node(hash(from, middle, block), hash(middle, to, block), digest);
    }

    private long levelled() {
        return size - tail.size();
    }
}
