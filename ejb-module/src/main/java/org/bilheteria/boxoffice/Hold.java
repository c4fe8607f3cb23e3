package org.bilheteria.boxoffice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tickets kept for one buyer until a deadline. Ends exactly once, as {@link HoldState} says. The buyer is shown the
 * deadline; the box office waits a grace longer before it lets go, for money that is on its way.
 */
@Entity
public class Hold {

    @Id
    @Column(name = "place_id")
    private String place;

    @Column(name = "sector_id")
    private int sector;

    @Column(name = "full_held")
    private int full;

    @Column(name = "half_held")
    private int half;

    @Enumerated(EnumType.STRING)
    private HoldState state = HoldState.ACTIVE;

    @Column(name = "held_at")
    private Instant heldAt;

    private Instant deadline;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Hold() {}

    public Hold(String place, int sector, Allotment tickets, Instant heldAt, Instant deadline) {
        this.place = place;
        this.sector = sector;
        this.full = tickets.full();
        this.half = tickets.half();
        this.heldAt = heldAt;
        this.deadline = deadline;
    }

    /** Ends the hold. @throws IllegalStateException when it has ended already: ask {@link #active()} first */
    public void end(HoldState how, Instant now) {
        if (state != HoldState.ACTIVE || how == HoldState.ACTIVE) {
            throw new IllegalStateException("The hold of " + place + " is " + state + " and can't become " + how);
        }
        state = how;
        endedAt = now;
    }

    /** It had ended without money, and is sold all the same. @throws IllegalStateException when it had not */
    void honour(Instant now) {
        if (state != HoldState.EXPIRED && state != HoldState.RELEASED) {
            throw new IllegalStateException("The hold of " + place + " is " + state + " and can't be honoured");
        }
        state = HoldState.PAID;
        endedAt = now;
    }

    /** Moves the deadline of an active hold by the time its clock stood still. */
    public void shift(Duration pause) {
        if (active()) {
            deadline = deadline.plus(pause);
        }
    }

    /** Whether shown deadline and grace are both over. */
    public boolean overdue(Instant now, Duration grace) {
        return active() && !now.isBefore(deadline.plus(grace));
    }

    /** Whether money that settled then came too late. @param more than the deadline: grace, and a pause that still lasts */
    public boolean late(Instant settled, Duration more) {
        return settled.isAfter(deadline.plus(more));
    }

    public boolean active() {
        return state == HoldState.ACTIVE;
    }

    public String place() {
        return place;
    }

    public int sector() {
        return sector;
    }

    public Allotment tickets() {
        return new Allotment(full, half);
    }

    public HoldState state() {
        return state;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Instant deadline() {
        return deadline;
    }
}
