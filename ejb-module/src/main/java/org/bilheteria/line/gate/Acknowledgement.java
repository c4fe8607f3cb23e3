package org.bilheteria.line.gate;

import java.time.Instant;
import org.bilheteria.line.PlaceState;

/**
 * The gate's word that an arrival is durable.
 *
 * @param place the buyer's place
 * @param stamp when the buyer arrived
 * @param repeated whether the buyer was in this line already
 */
public record Acknowledgement(String place, Instant stamp, PlaceState state, boolean repeated) {}
