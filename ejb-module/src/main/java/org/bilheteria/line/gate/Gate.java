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
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.FairWindow;
import org.bilheteria.line.PlaceState;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/**
 * The gate of this node: every arrival passes here, whether it came by REST or by a page. It is acknowledged when it is
 * durable, and not before. A full gate sends the buyer back with his stamp: overload costs nobody the place.
 */
@ApplicationScoped
public class Gate {

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Entrance entrance;

    @Inject
    JmsArrivals channel;

    @Resource
    ManagedExecutorService executor;

    /** Names this gate in its promises; a restarted one is another gate. */
    private final long id = new SecureRandom().nextLong();

    private final Map<Integer, Intake> intakes = new ConcurrentHashMap<>();
    /** Acknowledged but perhaps not in the line's records yet: asked for again, they must not get a second stamp. */
    private final Map<String, Arrival> underWay = new ConcurrentHashMap<>();

    private final AtomicInteger pending = new AtomicInteger();
    private Intake.Limits limits;

    @PostConstruct
    void open() {
        limits = new Intake.Limits(settings.gateLinger(), settings.gateBatch());
    }

    /**
     * A buyer arrives.
     *
     * @param stamp his time at the door
     * @return completes when the arrival is durable; at once when he is in this line already
     * @throws Refused when he can't enter, with the reason as the contract names it; GATE_FULL when the gate has no room
     */
    public CompletionStage<Acknowledgement> arrive(EntryRequest request, Instant stamp) {
        Admission admission = entrance.admit(request, stamp);
        if (admission.existing().isPresent()) {
            return CompletableFuture.completedFuture(admission.existing().get());
        }
        Arrival arrival = admission.arrival();
        Arrival before = underWay.get(arrival.place());
        if (before != null) {
            return CompletableFuture.completedFuture(
                    new Acknowledgement(before.place(), before.stamp(), PlaceState.ARRIVED, true));
        }
        return send(arrival, admission.performance(), request.sector());
    }

    private CompletionStage<Acknowledgement> send(Arrival arrival, Performance performance, int sector) {
        if (pending.incrementAndGet() > settings.gateCapacity()) {
            pending.decrementAndGet();
            throw new Refused(Refusal.GATE_FULL, "The gate has no room now", Duration.ofSeconds(1));
        }
        return intake(sector)
                .take(arrival, boundary(arrival.stamp(), performance))
                .thenApply(done -> {
                    underWay.put(arrival.place(), arrival);
                    return new Acknowledgement(arrival.place(), arrival.stamp(), PlaceState.ARRIVED, false);
                })
                .whenComplete((acknowledgement, failure) -> pending.decrementAndGet());
    }

    /** When the arrival's window can be drawn; one that was sent back for long enters a window of now. */
    private Instant boundary(Instant stamp, Performance performance) {
        Duration window = settings.window();
        Instant own =
                FairWindow.end(FairWindow.of(stamp, performance.opensAt(), window), performance.opensAt(), window);
        Instant now = clock.instant();
        return own.isAfter(now.minus(settings.settle())) ? own : now.plus(window);
    }

    private Intake intake(int sector) {
        return intakes.computeIfAbsent(sector, number -> new Intake(id, number, channel, executor, limits));
    }

    /** Sees to it that windows of the sector that end up to {@code boundary} get drawn. */
    public void watch(int sector, Instant boundary) {
        intake(sector).watch(boundary);
    }

    /** Sends the promises that are due; called several times a second. */
    public void promise() {
        Instant upTo = clock.instant().minus(settings.settle());
        intakes.values().forEach(intake -> intake.promise(upTo));
    }

    /** An arrival that was acknowledged here and is not in the records yet. */
    public Optional<Arrival> underWay(String place) {
        return Optional.ofNullable(underWay.get(place));
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArrivalsStored stored) {
        stored.places().forEach(underWay::remove);
    }
}
