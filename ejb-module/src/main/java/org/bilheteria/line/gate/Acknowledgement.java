package org.bilheteria.line.gate;

import java.time.Instant;
import org.bilheteria.line.PlaceState;

/**
 * The gate's word that an arrival is durable.
 *
 * @param place the buyer's place
 * @param stamp when he arrived
 * @param repeated whether he was in this line already
 */
public record Acknowledgement(String place, Instant stamp, PlaceState state, boolean repeated) {}
