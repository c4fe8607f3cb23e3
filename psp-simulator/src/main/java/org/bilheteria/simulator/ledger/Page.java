package org.bilheteria.simulator.ledger;

import java.util.List;
import java.util.function.Function;

/** A part of a longer answer; {@code total} counts the whole. */
public record Page<T>(List<T> items, int total) {

    <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total);
    }
}
