package org.bilheteria.crowd.buyer;

import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * The line the crowd goes to.
 *
 * @param sectorJson the sector's id as the server wrote it, quoted or not
 * @param fresh whether the crowd made it, so that nobody else is in its line
 */
public record TargetSale(
        String performance,
        String sector,
        JsonValue sectorJson,
        String title,
        Instant lobbyOpensAt,
        Instant opensAt,
        boolean fresh) {}
