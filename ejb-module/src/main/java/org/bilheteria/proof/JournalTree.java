package org.bilheteria.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.journal.JournalPage;

/**
 * The Merkle tree over a sector's journal: a leaf is a line without its line feed. Made again from it after a start,
 * as it holds nothing that is not in it. Not safe for more than one thread.
 */
public final class JournalTree {

    private static final String AT = "\"at\":\"";
    private static final String HASH = "\"hash\":\"";
    private static final int HASH_CHARS = 64;

    private final MerkleLog tree = new MerkleLog();
    private String last = "";

    /** The lines of a page, of which those that are here already are passed over. */
    public void follow(JournalPage page) {
        List<byte[]> lines = page.split();
        int known = Math.toIntExact(tree.size() + 1 - page.firstSeq());
        lines.subList(known, lines.size()).forEach(tree::append);
        last = new String(lines.get(lines.size() - 1), StandardCharsets.UTF_8);
    }

    /** How many lines it holds. */
    public long size() {
        return tree.size();
    }

    /** The hash in its last line. */
    public String hash() {
        return after(HASH, HASH_CHARS);
    }

    /** The time of its last line. */
    public String at() {
        int from = last.indexOf(AT) + AT.length();
        return last.substring(from, last.indexOf('"', from));
    }

    public byte[] root() {
        return tree.root();
    }

    /** The line {@code seq}, with the hashes that lead from it to the root. */
    public Inclusion inclusion(long seq, List<JournalPage> pages) {
        long first = blockStart(seq);
        List<byte[]> block = new ArrayList<>();
        for (JournalPage page : pages) {
            List<byte[]> lines = page.split();
            for (int i = 0; i < lines.size(); i++) {
                long at = page.firstSeq() + i;
                if (at >= first && at < first + MerkleLog.BLOCK && at <= size()) {
                    block.add(lines.get(i));
                }
            }
        }
        byte[] line = block.get((int) (seq - first));
        return new Inclusion(seq, line, tree.path(seq - 1, block));
    }

    /** The first line of the block that {@link #inclusion} needs for a line. */
    public static long blockStart(long seq) {
        return seq - (seq - 1) % MerkleLog.BLOCK;
    }

    /** The last line of that block. */
    public static long blockEnd(long seq) {
        return blockStart(seq) + MerkleLog.BLOCK - 1;
    }

    private String after(String name, int length) {
        int from = last.lastIndexOf(name) + name.length();
        return last.substring(from, from + length);
    }

    /**
     * That a line is in the journal.
     *
     * @param path hashes from the line to the root, the lowest first
     */
    public record Inclusion(long seq, byte[] line, List<byte[]> path) {}
}
