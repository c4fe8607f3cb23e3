package org.bilheteria.bench.fairness;

import java.time.Duration;

/**
 * One buyer of the crowd, as the seed made him.
 *
 * @param slow whether his connection is the bad one
 * @param keptAlive whether he asks on a connection on which he looked at the board before
 * @param pressesAfter when he presses the button, counted from the sale's opening
 */
record Visitor(int number, boolean slow, boolean keptAlive, Duration pressesAfter) {}
