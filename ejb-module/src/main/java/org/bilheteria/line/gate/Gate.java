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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.FairWindow;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.SaleTerms;
import org.bilheteria.line.Terms;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.token.SealedStamp;
import org.bilheteria.turnstile.Outstanding;
import org.bilheteria.turnstile.Turn;
import org.bilheteria.turnstile.Turnstile;
import org.jspecify.annotations.Nullable;

/**
 * The gate of this node: every arrival passes here, whether it came by REST or by a page. It is acknowledged when it is
 * durable, and not before. A full gate sends the buyer back with the stamp: overload costs nobody the place.
 */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());

    /** Far longer than a queue of arrivals is ever behind. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** What two cores and a disk take in; what this machine does is seen after a second. */
    private static final double EXPECTED_PER_SECOND = 1_000;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SaleTerms terms;

    @Inject
    EntryRules rules;

    @Inject
    Knocks knocks;

    @Inject
    SealedStamp seal;

    @Inject
    JmsArrivals channel;

    @Resource
    ManagedExecutorService executor;

    /** Names this gate in its promises; a restarted one is another gate. */
    private final long id = new SecureRandom().nextLong();

    private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();
    /** Sent, or about to be, and not in the line's records yet: asked for again, they must not get a second stamp. */
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

    /** Sectors that took arrivals before this gate opened: who was sent back then may still come, and nobody knows who. */
    private final Set<Integer> openedBefore = ConcurrentHashMap.newKeySet();

    private final AtomicLong sentBack = new AtomicLong();
    private Intake.Limits limits;
    private Instant opened = Instant.MIN;

    @PostConstruct
    void open() {
        opened = clock.instant();
        limits = new Intake.Limits(settings.gateLinger(), settings.gateBatch());
    }

    /** Which place somebody asks for; {@link #arrive} decides whether they get it. */
    public Entrant identify(EntryRequest request) {
        return rules.identify(request);
    }

    /** Whether this knock of the entrant's has become a place already: it counts once. */
    public boolean spent(Entrant entrant, Instant knock) {
        return entrant.mine().stream().anyMatch(place -> !place.stamp().isBefore(knock))
                || rules.underWay(entrant).stream()
                        .map(underWay::get)
                        .anyMatch(sent -> sent != null && !sent.arrival.stamp().isBefore(knock));
    }

    /**
     * A buyer arrives.
     *
     * @param stamp when, by the door
     * @return completes when the arrival is durable; at once when the buyer is in this line already
     * @throws Refused when they can't enter, with the reason as the contract names it; {@link GateFull} when the gate is full
     */
    public CompletionStage<Acknowledgement> arrive(Entrant entrant, Stamp stamp) {
        if (entrant.live().isPresent()) {
            Place place = entrant.live().get();
            return CompletableFuture.completedFuture(
                    new Acknowledgement(place.id(), place.stamp(), place.state(), true));
        }
        rules.admit(entrant, stamp.at());
        UnderWay before = underWay.get(entrant.place());
        return before == null ? admit(entrant, stamp) : before.again();
    }

    private CompletionStage<Acknowledgement> admit(Entrant entrant, Stamp stamp) {
        Lane lane = lane(entrant.request().sector());
        boolean first = stamp.knocked() && !lane.turnstile().sentBack(entrant.place());
        Turn turn = lane.turnstile().enter(entrant.place(), stamp.at(), clock.instant());
        try {
            return turn.admitted() ? send(entrant, turn.stamp(), lane) : refuse(entrant, turn);
        } finally {
            // By now it is the turnstile or the intake that knows of the stamp.
            if (first) {
                knocks.returned(entrant.request().performance(), stamp.at());
            }
        }
    }

    private CompletionStage<Acknowledgement> refuse(Entrant entrant, Turn turn) {
        sentBack.incrementAndGet();
        throw full(entrant.place(), turn, "The gate has no room now");
    }

    private CompletionStage<Acknowledgement> send(Entrant entrant, Instant stamp, Lane lane) {
        UnderWay mine = new UnderWay(entrant.at(stamp), clock.instant(), new CompletableFuture<>());
        UnderWay before = underWay.putIfAbsent(mine.arrival.place(), mine);
        if (before != null) {
            lane.turnstile().leave(clock.instant());
            return before.again();
        }
        try {
            return take(mine, entrant, lane);
        } catch (RejectedExecutionException busy) {
            throw sendBack(mine, lane, "The gate has no thread free now");
        } catch (RuntimeException failed) {
            // Whatever it was, the room is free again and the stamp is kept.
            LOG.log(Level.WARNING, "Taking an arrival in failed; the buyer is sent back with the stamp", failed);
            throw sendBack(mine, lane, "The line can't be reached now");
        }
    }

    private CompletionStage<Acknowledgement> take(UnderWay mine, Entrant entrant, Lane lane) {
        Instant boundary = boundary(
                mine.arrival.stamp(),
                entrant.performance(),
                terms.of(entrant.request().sector()));
        CompletableFuture<Void> durable = lane.intake().take(mine.arrival, boundary);
        lane.turnstile().forget(mine.arrival.place());
        durable.whenComplete((done, failure) -> told(mine, lane, failure));
        return mine.acknowledged;
    }

    private void told(UnderWay mine, Lane lane, @Nullable Throwable failure) {
        if (failure == null) {
            lane.turnstile().leave(clock.instant());
            mine.acknowledged.complete(acknowledged(mine.arrival, false));
        } else {
            sendBack(mine, lane, "The line can't be reached now");
        }
    }

    private GateFull sendBack(UnderWay mine, Lane lane, String why) {
        String place = mine.arrival.place();
        Instant now = clock.instant();
        Turn turn = lane.turnstile().sendBack(place, mine.arrival.stamp(), now);
        lane.turnstile().leave(now);
        sentBack.incrementAndGet();
        underWay.remove(place);
        GateFull full = full(place, turn, why);
        // Whoever asked twice meanwhile waits for the same answer.
        mine.acknowledged.completeExceptionally(full);
        return full;
    }

    private GateFull full(String place, Turn turn, String why) {
        return new GateFull(seal.seal(place, turn.stamp(), turn.after()), turn.stamp(), why, turn.after());
    }

    /** Arrivals that wait for the disk now. */
    public int pending() {
        return lanes.values().stream()
                .mapToInt(lane -> lane.turnstile().inside())
                .sum();
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

    private Lane lane(int sector) {
        return lanes.computeIfAbsent(
                sector,
                number -> new Lane(
                        new Intake(id, number, channel, executor, limits),
                        new Turnstile(settings::gateCapacity, settings::patience, EXPECTED_PER_SECOND)));
    }

    /** Sees to it that windows of the sector that end up to {@code boundary} get drawn. */
    public void watch(int sector, Instant boundary) {
        lane(sector).intake().watch(boundary);
    }

    /** The sector took arrivals before this gate opened, and may have sent some back. */
    void tookBefore(int sector) {
        openedBefore.add(sector);
    }

    /** Sends the promises that are due; called several times a second. */
    public void promise() {
        Instant now = clock.instant();
        lanes.forEach((sector, lane) -> {
            // Before the promise is made up: whoever comes back in between is in the intake.
            Outstanding given = lane.turnstile()
                    .outstanding(now)
                    .and(knocks.outstanding(sector))
                    .and(unknown(sector, now));
            lane.intake().promise(now.minus(terms.of(sector).settle()), given);
        });
    }

    /** After a restart nobody knows what was given out before. */
    private Outstanding unknown(int sector, Instant now) {
        Instant oldest = now.minus(settings.patience());
        return openedBefore.contains(sector) && oldest.isBefore(opened)
                ? new Outstanding(Optional.of(oldest), 0)
                : Outstanding.NONE;
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

    private record UnderWay(Arrival arrival, Instant since, CompletableFuture<Acknowledgement> acknowledged) {

        /** For whoever asks again: the same answer. */
        CompletionStage<Acknowledgement> again() {
            return acknowledged.thenApply(first -> Gate.acknowledged(arrival, true));
        }
    }
}
