package org.bilheteria.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A dated show whose tickets are sold: its sale window, its limits and its sectors. */
@Entity
public class Performance {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "performance_seq")
    @SequenceGenerator(name = "performance_seq", sequenceName = "performance_seq", allocationSize = 1)
    private int id;

    private String title;
    private String venue;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "lobby_opens_at")
    private Instant lobbyOpensAt;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "limit_per_buyer")
    private int limitPerBuyer;

    @Column(name = "half_per_buyer")
    private int halfPerBuyer;

    private @Nullable String message;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "paused_for")
    private @Nullable PauseReason pausedFor;

    @Column(name = "calls_per_second")
    private @Nullable Integer callsPerSecond;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "performance", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<Sector> sectors = new ArrayList<>();

    protected Performance() {}

    public Performance(
            String title, String venue, Instant startsAt, SaleWindow sale, int limitPerBuyer, int halfPerBuyer) {
        this.title = Objects.requireNonNull(title, "title");
        this.venue = Objects.requireNonNull(venue, "venue");
        this.startsAt = Objects.requireNonNull(startsAt, "startsAt");
        this.limitPerBuyer = limitPerBuyer;
        this.halfPerBuyer = halfPerBuyer;
        set(sale);
    }

    public Sector addSector(String name, SectorPrices prices) {
        Sector sector = new Sector(this, sectors.size(), name, prices);
        sectors.add(sector);
        return sector;
    }

    /** The phase at {@code now}; that all is sold is known to the box office only. */
    public Phase phase(Instant now, boolean soldOut) {
        if (isClosed(now)) {
            return Phase.CLOSED;
        }
        if (now.isBefore(opensAt)) {
            return now.isBefore(lobbyOpensAt) ? Phase.ANNOUNCED : Phase.LOBBY;
        }
        if (pausedAt != null) {
            return Phase.PAUSED;
        }
        return soldOut ? Phase.SOLD_OUT : Phase.OPEN;
    }

    public boolean isClosed(Instant now) {
        return closedAt != null || !now.isBefore(closesAt);
    }

    public void schedule(SaleWindow sale) {
        set(sale);
    }

    private void set(SaleWindow sale) {
        lobbyOpensAt = sale.lobbyOpensAt();
        opensAt = sale.opensAt();
        closesAt = sale.closesAt();
    }

    public SaleWindow saleWindow() {
        return new SaleWindow(lobbyOpensAt, opensAt, closesAt);
    }

    public void pause(Instant now, PauseReason reason) {
        if (paused()) {
            throw new IllegalStateException("Paused since " + pausedAt);
        }
        pausedAt = now;
        pausedFor = reason;
    }

    /** Ends a pause. @return how long it lasted, which is how far every running deadline moves */
    public Duration resume(Instant now) {
        if (!paused()) {
            throw new IllegalStateException("Not paused");
        }
        Duration paused = Duration.between(pausedAt, now);
        pausedAt = null;
        pausedFor = null;
        return paused.isNegative() ? Duration.ZERO : paused;
    }

    public void close(Instant now) {
        closedAt = now;
    }

    /** The show does not take place. */
    public void cancel(Instant now) {
        cancelledAt = now;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Takes it out of all lists; what was published of it stays where it is. */
    public void remove(Instant now) {
        removedAt = now;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public void name(String newTitle, String newVenue) {
        title = Objects.requireNonNull(newTitle, "title");
        venue = Objects.requireNonNull(newVenue, "venue");
    }

    /** Sets how many tickets one person may buy, and how many of them at half price. */
    public void limit(int perBuyer, int half) {
        limitPerBuyer = perBuyer;
        halfPerBuyer = half;
    }

    /** Moves the show itself. */
    public void startsAt(Instant instant) {
        startsAt = Objects.requireNonNull(instant, "startsAt");
    }

    /** What those who wait are told; null for nothing. */
    public void say(@Nullable String text) {
        message = text;
    }

    /** Sets how many numbers are called per second and sector; 0 for as many as there is stock. */
    public void callsPerSecond(int calls) {
        if (calls < 0) {
            throw new IllegalArgumentException("No calls per second: " + calls);
        }
        callsPerSecond = calls;
    }

    /** As set by {@link #callsPerSecond(int)}; empty when it never was. */
    public Optional<Integer> callsPerSecond() {
        return Optional.ofNullable(callsPerSecond);
    }

    public int id() {
        return id;
    }

    public Announcement announcement() {
        return new Announcement(title, venue, startsAt);
    }

    public String title() {
        return title;
    }

    public String venue() {
        return venue;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant lobbyOpensAt() {
        return lobbyOpensAt;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** How long the clocks stand still by now; nothing while they run. */
    public Duration standingStill(Instant now) {
        return pausedAt == null || now.isBefore(pausedAt) ? Duration.ZERO : Duration.between(pausedAt, now);
    }

    /** Why the sale is paused; empty when it isn't. */
    public Optional<PauseReason> pausedFor() {
        return Optional.ofNullable(pausedFor);
    }

    public int limitPerBuyer() {
        return limitPerBuyer;
    }

    public int halfPerBuyer() {
        return halfPerBuyer;
    }

    /** What the organiser tells those who wait, if anything. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public List<Sector> sectors() {
        return List.copyOf(sectors);
    }

    public Optional<Sector> sector(int sectorId) {
        return sectors.stream().filter(sector -> sector.id() == sectorId).findFirst();
    }

    /** For whoever asked for one that there is none of. */
    public static Refused missing() {
        return new Refused(Refusal.NOT_FOUND, "There is no such performance");
    }
}
