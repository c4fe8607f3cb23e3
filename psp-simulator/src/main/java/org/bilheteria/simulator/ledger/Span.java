package org.bilheteria.simulator.ledger;

import java.time.Instant;

/** A stretch of time, both ends included, and the page wanted of it (from 0). */
public record Span(Instant from, Instant to, int page, int pageSize) {

    long offset() {
        return (long) page * pageSize;
    }
}
