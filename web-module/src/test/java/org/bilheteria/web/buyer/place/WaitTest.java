package org.bilheteria.web.buyer.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Goal: a time to wait is a range, and is not made up where nothing is known. */
class WaitTest {

    @Test
    void theRangeLiesAboutWhatTheLastMinutesSuggest() {
        assertThat(Wait.of(OptionalInt.of(10), 199)).isEqualTo(new Wait("known", 14, 30));
        assertThat(Wait.of(OptionalInt.of(8), 9)).isEqualTo(new Wait("known", 0, 2));
    }

    @Test
    void whoIsNextIsToldThatItIsSoon() {
        assertThat(Wait.of(OptionalInt.of(10), 0).kind()).isEqualTo("short");
    }

    @Test
    void whereNobodyIsCalledOrNothingIsKnownNoTimeIsSaid() {
        assertThat(Wait.of(OptionalInt.of(0), 5).kind()).isEqualTo("still");
        assertThat(Wait.of(OptionalInt.empty(), 5).kind()).isEqualTo("unknown");
    }
}
