package org.bilheteria.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.journal.MerkleTree;
import org.junit.jupiter.api.Test;

class JournalTreeTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00.000001Z");

    private final JournalHead head = new JournalHead(3);
    private final List<JournalPage> pages = new ArrayList<>();
    private final JournalTree tree = new JournalTree();

    @Test
    void itKnowsWhatTheLastLineSays() {
        write(5);

        follow();

        assertThat(tree.size()).isEqualTo(5);
        assertThat(tree.hash()).isEqualTo(head.hash());
        assertThat(tree.at()).isEqualTo("2026-09-04T13:00:00.000001Z");
    }

    @Test
    void itIsTheTreeOverTheLinesAsTheyAreServed() {
        write(2);
        write(700);

        follow();

        assertThat(tree.root()).isEqualTo(MerkleTree.hash(lines()));
    }

    @Test
    void aPageReadTwiceCountsOnce() {
        write(3);
        follow();
        pages.forEach(tree::follow);

        assertThat(tree.root()).isEqualTo(MerkleTree.hash(lines()));
    }

    @Test
    void aLineIsFoundOnWhicheverPageItsBlockLies() {
        for (int i = 0; i < 30; i++) {
            write(31);
        }
        follow();

        for (long seq : new long[] {1, 256, 257, 600, 930}) {
            JournalTree.Inclusion inclusion = tree.inclusion(seq, around(seq));

            assertThat(new String(inclusion.line(), StandardCharsets.UTF_8)).startsWith("{\"seq\":" + seq + ",");
            assertThat(Rfc9162.root(seq - 1, tree.size(), inclusion.line(), inclusion.path()))
                    .isEqualTo(tree.root());
        }
    }

    private void write(int count) {
        JournalWriter pen = new JournalWriter(head, NOW);
        for (int i = 0; i < count; i++) {
            pen.write(Facts.expired("place" + i));
        }
        pages.addAll(pen.pages());
    }

    private void follow() {
        pages.stream().filter(page -> page.lastSeq() > tree.size()).forEach(tree::follow);
    }

    private List<byte[]> lines() {
        return pages.stream().flatMap(page -> page.split().stream()).toList();
    }

    private List<JournalPage> around(long seq) {
        return pages.stream()
                .filter(page ->
                        page.lastSeq() >= JournalTree.blockStart(seq) && page.firstSeq() <= JournalTree.blockEnd(seq))
                .toList();
    }
}
