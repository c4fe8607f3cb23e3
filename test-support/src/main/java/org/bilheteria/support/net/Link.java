package org.bilheteria.support.net;

import java.time.Duration;

/**
 * How good a connection is, the same in both directions.
 *
 * @param roundTrip there and back, without waiting for bandwidth
 * @param jitter each piece comes up to this much later; the order of bytes is kept, as TCP keeps it
 * @param bytesPerSecond in each direction
 * @param resets the chance, from 0 to 1, that a connection is reset at some moment of its first two seconds
 */
public record Link(Duration roundTrip, Duration jitter, long bytesPerSecond, double resets) {

    /** A flat beside the data centre: 5 ms, 100 Mbit/s. */
    public static final Link FAST = new Link(Duration.ofMillis(5), Duration.ofMillis(1), 12_500_000, 0);

    /** A phone at the edge of the network: 600 ms with as much as 150 ms more, 32 kbit/s, one connection in twenty reset. */
    public static final Link SLOW = new Link(Duration.ofMillis(600), Duration.ofMillis(150), 4_000, 0.05);

    /** The time a number of bytes takes to be put on the wire. */
    long nanosFor(int bytes) {
        return bytes * 1_000_000_000L / bytesPerSecond;
    }

    /**
     * From a client's connect to the moment the server's side accepts: SYN there, SYN-ACK back, ACK there.
     */
    long handshakeNanos() {
        return roundTrip.toNanos() * 3 / 2;
    }
}
