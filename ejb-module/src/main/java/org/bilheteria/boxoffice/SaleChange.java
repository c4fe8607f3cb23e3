package org.bilheteria.boxoffice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an organiser changes of a sale; what is absent stays.
 *
 * @param capacities new capacity by sector
 */
public record SaleChange(
        Optional<Instant> startsAt,
        Optional<Instant> lobbyOpensAt,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<String> message,
        Map<Integer, Integer> capacities) {}
