package org.bilheteria.steering.jmx;

import java.beans.ConstructorProperties;

/** One sector of a sale now. Tickets: capacity, free, held, sold, lapsing; places: the others. */
public final class SectorFigures {

    private final int sector;
    private final String name;
    private final int capacity;
    private final int free;
    private final int held;
    private final int sold;
    private final int lapsing;
    private final int waiting;
    private final int lobby;
    private final long lastNumber;
    private final long calledUpTo;

    @ConstructorProperties({
        "sector",
        "name",
        "capacity",
        "free",
        "held",
        "sold",
        "lapsing",
        "waiting",
        "lobby",
        "lastNumber",
        "calledUpTo"
    })
    public SectorFigures(
            int sector,
            String name,
            int capacity,
            int free,
            int held,
            int sold,
            int lapsing,
            int waiting,
            int lobby,
            long lastNumber,
            long calledUpTo) {
        this.sector = sector;
        this.name = name;
        this.capacity = capacity;
        this.free = free;
        this.held = held;
        this.sold = sold;
        this.lapsing = lapsing;
        this.waiting = waiting;
        this.lobby = lobby;
        this.lastNumber = lastNumber;
        this.calledUpTo = calledUpTo;
    }

    public int getSector() {
        return sector;
    }

    public String getName() {
        return name;
    }

    public int getCapacity() {
        return capacity;
    }

    public int getFree() {
        return free;
    }

    public int getHeld() {
        return held;
    }

    public int getSold() {
        return sold;
    }

    /** Held by somebody whose shown deadline is over within a minute, or was. */
    public int getLapsing() {
        return lapsing;
    }

    /** Have a number and wait for their call. */
    public int getWaiting() {
        return waiting;
    }

    /** Have arrived and are not drawn yet. */
    public int getLobby() {
        return lobby;
    }

    public long getLastNumber() {
        return lastNumber;
    }

    public long getCalledUpTo() {
        return calledUpTo;
    }
}
