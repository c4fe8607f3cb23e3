package org.bilheteria.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's entry in a sector's line. It arrives, is numbered by the draw of its window, is called (then tickets are
 * held for it), and ends paid, expired, left, turned away or refunded. It ends once; who wants to try again gets a new
 * place at the end of the line.
 */
@Entity
public class Place {

    @Id
    private String id;

    @Column(name = "performance_id")
    private int performance;

    @Column(name = "sector_id")
    private int sector;

    @Column(name = "buyer_id")
    private long buyer;

    private int attempt;

    /** 1 while live, else null: with the buyer and the sector it is unique in the database. */
    private @Nullable Integer live = 1;

    private Instant stamp;

    @Column(name = "full_wanted")
    private int full;

    @Column(name = "half_wanted")
    private int half;

    @Column(name = "accept_fewer")
    private boolean acceptFewer;

    /** The fewest tickets the buyer takes. */
    private int fewest;

    @Column(name = "fair_window")
    private long window;

    @Enumerated(EnumType.STRING)
    private PlaceState state = PlaceState.ARRIVED;

    private @Nullable Long number;

    /** 0 for those of before it was kept. */
    @Column(name = "arrived_line")
    private long line;

    @Column(name = "skipped_at")
    private @Nullable Instant skippedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "turned_away_for")
    private @Nullable TurnedAway turnedAwayFor;

    protected Place() {}

    /**
     * @param origin what the id says: buyer, sector, attempt
     * @param line the line of the journal that says that it arrived
     */
    public Place(
            String id, PlaceCipher.Origin origin, int performance, Instant stamp, Wish wish, long window, long line) {
        this.id = id;
        this.buyer = origin.buyer();
        this.sector = origin.sector();
        this.attempt = origin.attempt();
        this.performance = performance;
        this.stamp = stamp;
        this.full = wish.full();
        this.half = wish.half();
        this.acceptFewer = wish.acceptFewer();
        this.fewest = wish.fewest();
        this.window = window;
        this.line = line;
    }

    /** As it is stored, with what became of it. */
    static Place stored(PlaceRow row) {
        Place place = new Place(
                row.id(), row.origin(), row.performance(), row.stamp(), row.wish(), row.window(), row.arrivedLine());
        PlaceProgress progress = row.progress();
        place.state = progress.state();
        place.live = progress.state().live() ? 1 : null;
        place.number = progress.number();
        place.skippedAt = progress.skippedAt();
        place.turnedAwayFor = progress.turnedAwayFor();
        return place;
    }

    public void number(long newNumber) {
        move(PlaceState.ARRIVED, PlaceState.WAITING);
        number = newNumber;
    }

    public void call() {
        move(PlaceState.WAITING, PlaceState.HELD);
    }

    /** Smaller orders behind this one are served first, because it does not fit what is left. */
    public void skip(Instant now) {
        require(PlaceState.WAITING);
        skippedAt = now;
    }

    public void pay() {
        move(PlaceState.HELD, PlaceState.PAID);
    }

    public void expire() {
        move(PlaceState.HELD, PlaceState.EXPIRED);
    }

    /** Its hold had ended, but the money came late and is honoured. */
    public void honour() {
        if (state != PlaceState.EXPIRED && state != PlaceState.LEFT) {
            throw new IllegalStateException("Place " + id + " is " + state + " and can't be honoured");
        }
        state = PlaceState.PAID;
        live = 1;
    }

    /** The purchase is undone. */
    public void refund() {
        move(PlaceState.PAID, PlaceState.REFUNDED);
    }

    /** Leaves the line, or gives the hold back. */
    public void leave() {
        if (state != PlaceState.HELD) {
            requireInLine();
        }
        end(PlaceState.LEFT);
    }

    public void turnAway(TurnedAway why) {
        requireInLine();
        turnedAwayFor = why;
        end(PlaceState.TURNED_AWAY);
    }

    private void move(PlaceState from, PlaceState to) {
        require(from);
        if (to.live()) {
            state = to;
        } else {
            end(to);
        }
    }

    private void end(PlaceState to) {
        state = to;
        live = null;
    }

    private void require(PlaceState expected) {
        if (state != expected) {
            throw new IllegalStateException("Place " + id + " is " + state + ", not " + expected);
        }
    }

    private void requireInLine() {
        if (!state.inLine()) {
            throw new IllegalStateException("Place " + id + " is " + state + ", not in line");
        }
    }

    /** What has become of it since it arrived. */
    public PlaceProgress progress() {
        return new PlaceProgress(state, number, skippedAt, turnedAwayFor);
    }

    public String id() {
        return id;
    }

    public int performance() {
        return performance;
    }

    public int sector() {
        return sector;
    }

    public long buyer() {
        return buyer;
    }

    /** How many places the buyer had in this line before. */
    public int attempt() {
        return attempt;
    }

    public Instant stamp() {
        return stamp;
    }

    public Wish wish() {
        return new Wish(full, half, acceptFewer);
    }

    public long window() {
        return window;
    }

    public PlaceState state() {
        return state;
    }

    public OptionalLong number() {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The sequence number of the line of the journal that says that it arrived; empty for those of before it was kept. */
    public Optional<Long> journalSeq() {
        return line == 0 ? Optional.empty() : Optional.of(line);
    }

    /** Why it was turned away; empty when it was not, or before that was written down. */
    public Optional<TurnedAway> turnedAwayFor() {
        return Optional.ofNullable(turnedAwayFor);
    }

    public boolean skipped() {
        return skippedAt != null;
    }

    public Optional<Instant> skippedAt() {
        return Optional.ofNullable(skippedAt);
    }
}
