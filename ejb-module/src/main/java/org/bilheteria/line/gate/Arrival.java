package org.bilheteria.line.gate;

import java.time.Instant;
import org.bilheteria.line.Wish;

/**
 * A buyer's request to enter a sector's line, as it travels from the gate to the box office.
 *
 * @param place the id it will have in line
 * @param attempt how many places the buyer had in this line before
 * @param stamp its time at the door
 */
public record Arrival(String place, long buyer, int performance, int attempt, Instant stamp, Wish wish) {}
