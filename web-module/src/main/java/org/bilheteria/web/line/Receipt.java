package org.bilheteria.web.line;

import java.time.Instant;
import org.bilheteria.line.PlaceState;

/**
 * The buyer's proof of having arrived.
 *
 * @param signed the receipt as a JWT, checkable with {@code /.well-known/jwks.json}
 * @param repeated whether the buyer was in this line already
 */
public record Receipt(String place, String signed, Instant arrivedAt, PlaceState state, boolean repeated) {}
