package org.bilheteria.shared.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists for an {@code in (...)}, of few lengths, so that few statements are prepared. */
public final class OfAPower {

    private OfAPower() {}

    /** The same elements, the last of them repeated until there are a power of two. @param elements at least one */
    public static <T> List<T> filled(List<T> elements) {
        int size = elements.size();
        int power = Integer.highestOneBit(size) == size ? size : Integer.highestOneBit(size) << 1;
        List<T> filled = new ArrayList<>(elements);
        filled.addAll(Collections.nCopies(power - size, elements.get(size - 1)));
        return filled;
    }
}
