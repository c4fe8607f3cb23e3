package org.bilheteria.line.gate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.FairWindow;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.SaleTerms;
import org.bilheteria.line.Terms;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.token.SealedStamp;

/**
 * The gate of this node: every arrival passes here, whether it came by REST or by a page. It is acknowledged when it is
 * durable, and not before. A full gate sends the buyer back with the stamp: overload costs nobody the place.
 */
@ApplicationScoped
public class Gate {

    /** Far longer than a queue of arrivals is ever behind. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SaleTerms terms;

    @Inject
    EntryRules rules;

    @Inject
    SealedStamp seal;

    @Inject
    JmsArrivals channel;

    @Resource
    ManagedExecutorService executor;

    /** Names this gate in its promises; a restarted one is another gate. */
    private final long id = new SecureRandom().nextLong();

    private final Map<Integer, Intake> intakes = new ConcurrentHashMap<>();
    /** Sent, or about to be, and not in the line's records yet: asked for again, they must not get a second stamp. */
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong sentBack = new AtomicLong();
    private Intake.Limits limits;

    @PostConstruct
    void open() {
        limits = new Intake.Limits(settings.gateLinger(), settings.gateBatch());
    }

    /** Which place somebody asks for; {@link #arrive} decides whether they get it. */
    public Entrant identify(EntryRequest request) {
        return rules.identify(request);
    }

    /**
     * A buyer arrives.
     *
     * @param stamp when, by the door
     * @return completes when the arrival is durable; at once when the buyer is in this line already
     * @throws Refused when they can't enter, with the reason as the contract names it; {@link GateFull} when the gate is full
     */
    public CompletionStage<Acknowledgement> arrive(Entrant entrant, Instant stamp) {
        if (entrant.live().isPresent()) {
            Place place = entrant.live().get();
            return CompletableFuture.completedFuture(
                    new Acknowledgement(place.id(), place.stamp(), place.state(), true));
        }
        rules.admit(entrant, stamp);
        UnderWay mine = new UnderWay(entrant.at(stamp), clock.instant(), new CompletableFuture<>());
        UnderWay before = underWay.putIfAbsent(mine.arrival.place(), mine);
        if (before != null) {
            return before.acknowledged.thenApply(first -> acknowledged(before.arrival, true));
        }
        try {
            return send(mine, entrant);
        } catch (RuntimeException refused) {
            sentBack.incrementAndGet();
            underWay.remove(mine.arrival.place());
            // Whoever asked twice meanwhile waits for the same answer.
            mine.acknowledged.completeExceptionally(refused);
            throw refused;
        }
    }

    private CompletionStage<Acknowledgement> send(UnderWay mine, Entrant entrant) {
        Arrival arrival = mine.arrival;
        int sector = entrant.request().sector();
        if (pending.get() >= settings.gateCapacity()) {
            throw new GateFull(sealed(arrival), "The gate has no room now");
        }
        CompletableFuture<Void> durable =
                intake(sector).take(arrival, boundary(arrival.stamp(), entrant.performance(), terms.of(sector)));
        pending.incrementAndGet();
        durable.whenComplete((done, failure) -> {
            pending.decrementAndGet();
            if (failure == null) {
                mine.acknowledged.complete(acknowledged(arrival, false));
            } else {
                sentBack.incrementAndGet();
                underWay.remove(arrival.place());
                mine.acknowledged.completeExceptionally(failure);
            }
        });
        return mine.acknowledged;
    }

    /** Arrivals that wait for the disk now. */
    public int pending() {
        return pending.get();
    }

    /** Arrivals sent back with their stamps since this gate opened: it was full, or could not reach the line. */
    public long sentBack() {
        return sentBack.get();
    }

    private static Acknowledgement acknowledged(Arrival arrival, boolean repeated) {
        return new Acknowledgement(arrival.place(), arrival.stamp(), PlaceState.ARRIVED, repeated);
    }

    /** When the arrival's window can be drawn; one that was sent back for long enters a window of now. */
    private Instant boundary(Instant stamp, Performance performance, Terms published) {
        Duration window = published.window();
        Instant own =
                FairWindow.end(FairWindow.of(stamp, performance.opensAt(), window), performance.opensAt(), window);
        Instant now = clock.instant();
        return own.isAfter(now.minus(published.settle())) ? own : now.plus(window);
    }

    private String sealed(Arrival arrival) {
        return seal.seal(arrival.place(), arrival.stamp());
    }

    private Intake intake(int sector) {
        return intakes.computeIfAbsent(
                sector, number -> new Intake(id, number, channel, executor, limits, this::sealed));
    }

    /** Sees to it that windows of the sector that end up to {@code boundary} get drawn. */
    public void watch(int sector, Instant boundary) {
        intake(sector).watch(boundary);
    }

    /** Sends the promises that are due; called several times a second. */
    public void promise() {
        Instant now = clock.instant();
        intakes.forEach(
                (sector, intake) -> intake.promise(now.minus(terms.of(sector).settle())));
    }

    /** An arrival that was acknowledged here and is not in the records yet. */
    public Optional<Arrival> underWay(String place) {
        return Optional.ofNullable(underWay.get(place))
                .filter(sent -> sent.acknowledged.isDone())
                .map(UnderWay::arrival);
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArrivalsStored stored) {
        stored.places().forEach(underWay::remove);
    }

    /**
     * Forgets what was sent long ago and never heard of again: another node may have stored it. Asked for again it is found
     * in the records, or sent once more, which does no harm: the line keeps the first of two arrivals of one place.
     */
    void forget() {
        Instant longAgo = clock.instant().minus(REMEMBERED);
        underWay.values().removeIf(sent -> sent.acknowledged.isDone() && sent.since.isBefore(longAgo));
    }

    private record UnderWay(Arrival arrival, Instant since, CompletableFuture<Acknowledgement> acknowledged) {}
}
