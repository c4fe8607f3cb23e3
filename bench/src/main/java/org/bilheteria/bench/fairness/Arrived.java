package org.bilheteria.bench.fairness;

/**
 * What became of a visitor. Times are microseconds since the opening.
 *
 * @param pressed when they pressed the button
 * @param knocked when their request reached the door, as the network between saw it
 * @param stamped the stamp they were given
 * @param processed their rank among all when arrivals are ranked as they were processed
 * @param number the number they were given
 */
public record Arrived(
        boolean slow, long pressed, long knocked, long stamped, long processed, long number, boolean late) {

    static final long WINDOW = 1_000_000;

    /** The window their knock falls into. */
    long window() {
        return Math.floorDiv(knocked, WINDOW);
    }

    /** How far their knock is from an edge between two windows. */
    long fromEdge() {
        long within = Math.floorMod(knocked, WINDOW);
        return Math.min(within, WINDOW - within);
    }
}
