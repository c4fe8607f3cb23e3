package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.bilheteria.shared.Digests;
import org.junit.jupiter.api.Test;

class SeedChainTest {

    private final SeedChain chain = new SeedChain(new byte[32], 3_000);

    @Test
    void eachSeedHashesToTheOneRevealedBefore() {
        for (int n = 1; n < 3_000; n++) {
            assertThat(Digests.sha256(chain.seed(n))).isEqualTo(chain.seed(n - 1));
        }
    }

    @Test
    void theFirstSeedHashesToTheCommitment() {
        assertThat(HexFormat.of().formatHex(Digests.sha256(chain.seed(0)))).isEqualTo(chain.commitment());
    }

    @Test
    void thereIsNoSeedBehindTheEnd() {
        assertThatThrownBy(() -> chain.seed(3_000)).isInstanceOf(IllegalStateException.class);
    }
}
