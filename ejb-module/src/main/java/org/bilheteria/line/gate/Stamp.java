package org.bilheteria.line.gate;

import java.time.Instant;

/**
 * The time of an arrival at the door.
 *
 * @param knocked whether it is that of a knock, which was given out and is now brought back
 */
public record Stamp(Instant at, boolean knocked) {}
