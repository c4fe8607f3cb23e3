package org.bilheteria.web.line;

import java.time.Duration;
import java.time.Instant;

/**
 * What the door saw of a request.
 *
 * @param began when the client's connection was accepted; on a kept-alive connection, when the request's first byte came
 * @param complete when the whole request was there
 */
public record DoorStamp(Instant began, Instant complete) {

    /** The door waits no longer for a request, so no honest stamp lies further back. */
    static final Duration CAP = Duration.ofSeconds(10);

    /** A stamp as one clock sees it: a request that reached it at this moment. */
    static DoorStamp at(Instant reached) {
        return new DoorStamp(reached, reached);
    }

    /**
     * The stamp of an arrival. Who uploads slowly loses nothing by it; who only opened a connection before the lobby or the sale
     * was open, and asked afterwards, gains nothing by that.
     *
     * @return not before the moment the line took arrivals, not more than {@link #CAP} before the request was complete, not in the
     *     future
     */
    Instant of(Instant lobbyOpensAt, Instant opensAt, Instant now) {
        Instant stamp = later(began, complete.minus(CAP));
        stamp = notBefore(lobbyOpensAt, stamp);
        stamp = notBefore(opensAt, stamp);
        return stamp.isAfter(now) ? now : stamp;
    }

    /** A request that was complete before an opening arrived before it; one that was not can't have begun before it. */
    private Instant notBefore(Instant opening, Instant stamp) {
        return complete.isBefore(opening) ? stamp : later(stamp, opening);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
