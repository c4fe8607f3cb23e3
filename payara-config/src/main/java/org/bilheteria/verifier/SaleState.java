package org.bilheteria.verifier;

/** The terms and the phase of a sector's sale; times and durations in microseconds. */
final class SaleState {
    private static final long FAR = Long.MAX_VALUE / 4;

    private boolean opened;
    private boolean closed;
    private boolean paused;
    private long pausedAt;
    private long shifted;
    private long opensAt;
    private long window;
    private long hold;
    private long grace;

    /** Takes over the terms that {@code OPENED} published. */
    void open(long opening, long windowLength, long holdLength, long graceLength) {
        opened = true;
        opensAt = opening;
        window = windowLength;
        hold = holdLength;
        grace = graceLength;
    }

    void moveOpening(long opening) {
        opensAt = opening;
    }

    void pause(long at) {
        paused = true;
        pausedAt = at;
    }

    void resume(long shift) {
        paused = false;
        shifted += shift;
    }

    void close() {
        closed = true;
    }

    boolean isOpened() {
        return opened;
    }

    boolean isPaused() {
        return paused;
    }

    boolean isClosed() {
        return closed;
    }

    boolean hasBegun(long at) {
        return at >= opensAt;
    }

    /** How much every clock has been shifted so far, the pause that is still on included. */
    long shifted(long at) {
        return shifted + (paused ? Math.max(0, at - pausedAt) : 0);
    }

    /** The fairness window of a stamp: 0 is the lobby. */
    long windowOf(long stamp) {
        return stamp < opensAt ? 0 : 1 + (stamp - opensAt) / window;
    }

    /** The first instant behind the window. */
    long endOf(long index) {
        return index > (FAR - opensAt) / window ? FAR : opensAt + index * window;
    }

    long hold() {
        return hold;
    }

    long grace() {
        return grace;
    }
}
