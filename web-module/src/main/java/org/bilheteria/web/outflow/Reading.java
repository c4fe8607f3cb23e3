package org.bilheteria.web.outflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who reads an answer, or is about to. Safe for many threads. */
final class Reading {

    private final String address;
    private final long size;
    private final Pace pace;
    private volatile @Nullable Flow flow;

    /** @param size what they take of the room there is */
    Reading(String address, long size, Instant now) {
        this.address = address;
        this.size = size;
        this.pace = new Pace(now);
    }

    String address() {
        return address;
    }

    long size() {
        return size;
    }

    Pace pace() {
        return pace;
    }

    void begin(Flow begun) {
        flow = begun;
    }

    /** @return false when it has not begun, or goes on */
    boolean cut() {
        Flow begun = flow;
        return begun != null && begun.cut();
    }

    void goOn() {
        Flow begun = flow;
        if (begun != null) {
            begun.goOn();
        }
    }
}
