package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: paths of every shape of tree. Method: all indexes in trees of 1 to 40 leaves, against the RFC's recursion. */
class InclusionPathTest {
    private static final int MOST = 40;

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList();
    }

    static IntStream sizes() {
        return IntStream.rangeClosed(1, MOST);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theTreeMayBeAskedForItsRootAfterEachLeaf(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 1; i <= size; i++) {
            tree.add(leaves(size).get(i - 1));

            assertThat(tree.hash()).isEqualTo(ReferenceTree.root(leaves(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aPathProvesItsIndexAndNoOther(int size) {
        List<byte[]> leaves = leaves(size);
        byte[] root = ReferenceTree.root(leaves);
        for (int index = 0; index < size; index++) {
            List<byte[]> path = ReferenceTree.path(index, leaves);
            for (int claimed = -1; claimed <= size; claimed++) {
                assertThat(MerkleTree.proves(leaves.get(index), claimed, size, path, root))
                        .as("leaf %d as %d of %d", index, claimed, size)
                        .isEqualTo(claimed == index);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void noPathMayBeLongerShorterOrChanged(int size) {
        List<byte[]> leaves = leaves(size);
        byte[] root = ReferenceTree.root(leaves);
        for (int index = 0; index < size; index++) {
            List<byte[]> path = ReferenceTree.path(index, leaves);
            for (List<byte[]> bent : bendings(path)) {
                assertThat(MerkleTree.proves(leaves.get(index), index, size, bent, root))
                        .as("leaf %d of %d", index, size)
                        .isFalse();
            }
        }
    }

    private static List<List<byte[]>> bendings(List<byte[]> path) {
        List<List<byte[]>> bendings = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(i, new byte[32]);
            bendings.add(longer);
            if (i < path.size()) {
                List<byte[]> shorter = new ArrayList<>(path);
                shorter.remove(i);
                bendings.add(shorter);
                List<byte[]> changed = new ArrayList<>(path);
                changed.set(i, path.get(i).clone());
                changed.get(i)[31] ^= 1;
                bendings.add(changed);
            }
        }
        return bendings;
    }
}
