package org.bilheteria.steering.jmx;

import java.beans.ConstructorProperties;

/** A sale as it was at one moment, all sectors together. */
public final class Moment {

    private final long at;
    private final double arrivals;
    private final double calls;
    private final int waiting;
    private final int held;
    private final int sold;

    @ConstructorProperties({"at", "arrivals", "calls", "waiting", "held", "sold"})
    public Moment(long at, double arrivals, double calls, int waiting, int held, int sold) {
        this.at = at;
        this.arrivals = arrivals;
        this.calls = calls;
        this.waiting = waiting;
        this.held = held;
        this.sold = sold;
    }

    /** Milliseconds since 1970, UTC. */
    public long getAt() {
        return at;
    }

    /** Per second, since the moment before. */
    public double getArrivals() {
        return arrivals;
    }

    /** Numbers called per second, since the moment before. */
    public double getCalls() {
        return calls;
    }

    /** Without a call, with a number or not. */
    public int getWaiting() {
        return waiting;
    }

    public int getHeld() {
        return held;
    }

    public int getSold() {
        return sold;
    }
}
