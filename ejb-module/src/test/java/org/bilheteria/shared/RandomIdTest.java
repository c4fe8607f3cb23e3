package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomIdTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    @Test
    void noTwoAreAlikeAndAllCanBeReadOut() {
        List<String> ids =
                IntStream.range(0, 1_000).mapToObj(i -> RandomId.of(26)).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }

    @Test
    void growingOnesAreInTheOrderOfTheirMomentsAndDifferWithinOne() {
        List<String> ids = IntStream.range(0, 1_000)
                .mapToObj(i -> RandomId.growing(NOW.plusMillis(i * 7L), 26))
                .toList();

        assertThat(ids).isSorted().allMatch(id -> id.length() == 26);
        assertThat(RandomId.growing(NOW, 26)).isNotEqualTo(RandomId.growing(NOW, 26));
    }
}
