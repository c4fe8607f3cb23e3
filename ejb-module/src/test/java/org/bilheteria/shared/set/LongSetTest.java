package org.bilheteria.shared.set;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSetTest {

    private final LongSet set = new LongSet();

    @Test
    void itHasWhatWasPutInAndNothingElse() {
        for (long i = 0; i < 100_000; i += 2) {
            set.add(i);
            set.add(i);
        }

        assertThat(java.util.stream.LongStream.range(-10, 100_010).filter(set::contains))
                .hasSize(50_000);
        assertThat(set.contains(0)).isTrue();
        assertThat(set.contains(99_998)).isTrue();
        assertThat(set.contains(99_999)).isFalse();
        assertThat(set.contains(-2)).isFalse();
    }
}
