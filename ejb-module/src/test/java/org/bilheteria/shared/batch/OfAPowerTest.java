package org.bilheteria.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfAPowerTest {

    @Test
    void thereAreAsManyAsAPowerOfTwo() {
        assertThat(OfAPower.filled(List.of(7))).containsExactly(7);
        assertThat(OfAPower.filled(List.of(7, 8))).containsExactly(7, 8);
        assertThat(OfAPower.filled(List.of(7, 8, 9))).containsExactly(7, 8, 9, 9);
        assertThat(OfAPower.filled(IntStream.range(0, 33).boxed().toList())).hasSize(64);
        assertThat(OfAPower.filled(IntStream.range(0, 64).boxed().toList())).hasSize(64);
    }
}
