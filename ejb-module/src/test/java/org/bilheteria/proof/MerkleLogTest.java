package org.bilheteria.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.journal.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: the growing tree is the tree of RFC 6962, and its paths lead to its root and to no other. */
class MerkleLogTest {

    private final List<byte[]> contents = new ArrayList<>();
    private final MerkleLog log = new MerkleLog();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 768, 1_023, 1_025, 3_000})
    void itsRootIsThatOfTheWholeTree(int size) {
        grow(size);

        assertThat(log.root()).isEqualTo(MerkleTree.hash(contents));
    }

    @Test
    void everyLeafOfEverySizeHasAPathToTheRoot() {
        for (int size = 1; size < 900; size += 37) {
            grow(size);
            for (int leaf = 0; leaf < size; leaf += 11) {
                assertThat(climbed(leaf, contents.get(leaf), path(leaf))).isEqualTo(log.root());
            }
        }
    }

    @Test
    void theEndsOfABlockHaveThemToo() {
        grow(1_300);

        for (int leaf : new int[] {0, 255, 256, 511, 512, 1_023, 1_024, 1_279, 1_280, 1_299}) {
            assertThat(climbed(leaf, contents.get(leaf), path(leaf))).isEqualTo(log.root());
        }
    }

    @Test
    void anotherContentOrPositionDoesNotLeadThere() {
        grow(600);
        List<byte[]> path = path(300);

        assertThat(climbed(300, contents.get(301), path)).isNotEqualTo(log.root());
        assertThat(climbed(301, contents.get(300), path)).isNotEqualTo(log.root());
    }

    private void grow(int size) {
        while (contents.size() < size) {
            byte[] content = ("line " + contents.size()).getBytes(StandardCharsets.UTF_8);
            contents.add(content);
            log.append(content);
        }
    }

    private List<byte[]> path(int leaf) {
        int first = leaf - leaf % MerkleLog.BLOCK;
        return log.path(leaf, contents.subList(first, Math.min(contents.size(), first + MerkleLog.BLOCK)));
    }

    private byte[] climbed(long leaf, byte[] content, List<byte[]> path) {
        return Rfc9162.root(leaf, contents.size(), content, path);
    }
}
