package org.bilheteria.bench.fairness;

import java.time.Duration;

/**
 * One buyer of the crowd, as the seed made them.
 *
 * @param slow whether their connection is the bad one
 * @param keptAlive whether they ask on a connection on which they looked at the board before
 * @param pressesAfter when they press the button, counted from the sale's opening
 */
record Visitor(int number, boolean slow, boolean keptAlive, Duration pressesAfter) {}
