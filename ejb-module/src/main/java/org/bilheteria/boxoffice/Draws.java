package org.bilheteria.boxoffice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.bilheteria.line.Draw;
import org.bilheteria.line.SeedChain;

/**
 * The draws that are being numbered, and the seed chains they come from, kept in memory because both cost time to make
 * again. Nothing here is needed after a crash: a draw follows from its seed and its places.
 */
final class Draws {

    private final IntFunction<SeedChain> chains;
    private final Map<Integer, SeedChain> opened = new ConcurrentHashMap<>();
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();

    /** @param chains gives the seed chain of a sector */
    Draws(IntFunction<SeedChain> chains) {
        this.chains = chains;
    }

    byte[] seed(int sector, int n) {
        return opened.computeIfAbsent(sector, chains::apply).seed(n);
    }

    Draw draw(int sector, int n, Collection<String> places) {
        Draw draw = new Draw(seed(sector, n), places);
        running.put(sector, new Running(n, draw));
        return draw;
    }

    /** The sector's n-th draw, if it is at hand. */
    Optional<Draw> running(int sector, int n) {
        return Optional.ofNullable(running.get(sector))
                .filter(last -> last.n == n)
                .map(last -> last.draw);
    }

    private record Running(int n, Draw draw) {}
}
