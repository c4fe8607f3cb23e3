package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bilheteria.journal.MerkleTree;
import org.bilheteria.shared.Digests;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final byte[] SEED = Digests.sha256("seed".getBytes(StandardCharsets.UTF_8));

    @Test
    void theOrderDependsOnWhoTakesPartAndNotOnWhoWasFirst() {
        List<String> places = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
        List<String> order = new Draw(SEED, places).order();

        Collections.shuffle(places, new Random(1));

        assertThat(new Draw(SEED, places).order()).isEqualTo(order);
    }

    @Test
    void anotherSeedIsAnotherOrder() {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            places.add("place" + i);
        }

        assertThat(new Draw(SEED, places).order())
                .containsExactlyInAnyOrderElementsOf(places)
                .isNotEqualTo(new Draw(Digests.sha256(SEED), places).order());
    }

    /** The known answers of RFC 6962 as published with Certificate Transparency's reference implementation. */
    @Test
    void theDigestIsTheMerkleTreeHashOfRfc6962() {
        assertThat(hash()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hash("")).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hash("", "00")).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hash("", "00", "10")).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    }

    private static String hash(String... leaves) {
        List<byte[]> bytes =
                List.of(leaves).stream().map(HexFormat.of()::parseHex).toList();
        return HexFormat.of().formatHex(MerkleTree.hash(bytes));
    }
}
