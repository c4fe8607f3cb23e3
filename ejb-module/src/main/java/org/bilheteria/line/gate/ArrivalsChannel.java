package org.bilheteria.line.gate;

/** The way from a gate to the line. */
@FunctionalInterface
interface ArrivalsChannel {

    /**
     * Returns when the batch is safe: on disk if {@code durable}.
     *
     * @throws RuntimeException when it may not have got there; it is then safe to send it again
     */
    void send(ArrivalBatch batch, boolean durable);
}
