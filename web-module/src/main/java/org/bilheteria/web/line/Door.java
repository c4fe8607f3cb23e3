package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.gate.Acknowledgement;
import org.bilheteria.line.gate.Entrant;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.shared.PlaceTrail;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.token.SealedStamp;

/**
 * The door: stamps an arrival, hands it to the gate and gives the receipt. This is the one place where a stamp is
 * decided. It is, the first that applies: the sealed one a full gate gave the buyer to bring along; the one the load balancer
 * sealed; the time at which the request reached the application.
 */
@ApplicationScoped
public class Door {

    /** Longer than any request waits between the door and here; an older header was copied. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** How far apart the clocks of the door and the application may be. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    SealedStamp seal;

    @Inject
    DoorKeys keys;

    @Inject
    Receipts receipts;

    /**
     * @return completes when the arrival is durable
     * @throws Refused as {@link Gate#arrive} does; with GATE_FULL, then or later, comes the stamp to bring along
     */
    public CompletionStage<Receipt> arrive(EntryRequest request, Knock knock) {
        Entrant entrant = gate.identify(request);
        return arrive(entrant, stamp(knock, entrant), knock);
    }

    /**
     * As {@link #arrive(EntryRequest, Knock)}, on a thread that waits no longer than this. GATE_FULL, with the stamp, then says only
     * that it is not durable yet: who asks again gets the same place.
     */
    public Receipt arrive(EntryRequest request, Knock knock, Duration longest) {
        Entrant entrant = gate.identify(request);
        Instant stamp = stamp(knock, entrant);
        return Patience.await(
                arrive(entrant, stamp, knock),
                longest,
                () -> new GateFull(
                        seal.seal(entrant.place(), stamp), "Not stored yet; asking again gives the same place"));
    }

    private CompletionStage<Receipt> arrive(Entrant entrant, Instant stamp, Knock knock) {
        return gate.arrive(entrant, stamp).thenApply(acknowledged -> {
            PlaceTrail.step(acknowledged.place(), "acknowledged request=" + knock.request());
            return receipt(acknowledged, entrant.request());
        });
    }

    private Instant stamp(Knock knock, Entrant entrant) {
        Performance performance = entrant.performance();
        Instant now = UtcMicros.now(clock);
        // A stamp that does not open counts as none: they arrive now.
        return Optional.ofNullable(knock.brought())
                .flatMap(brought -> seal.open(brought, entrant.place()))
                .filter(stamp -> !stamp.isAfter(now))
                .orElseGet(() -> seen(knock, now).of(performance.lobbyOpensAt(), performance.opensAt(), now));
    }

    /** Two headers mean that a client wrote one itself: then none is believed. */
    private DoorStamp seen(Knock knock, Instant now) {
        Optional<DoorStamp> door = knock.doors().size() == 1
                ? DoorSeal.open(knock.doors().get(0), knock.credentials(), keys.accepted())
                : Optional.empty();
        return door.filter(seen -> !seen.complete().isBefore(now.minus(FRESH))
                        && !seen.complete().isAfter(now.plus(SKEW)))
                .orElseGet(() -> DoorStamp.at(knock.reached()));
    }

    private Receipt receipt(Acknowledgement acknowledged, EntryRequest request) {
        String place = acknowledged.place();
        Instant stamp = acknowledged.stamp();
        return new Receipt(
                place,
                receipts.of(place, request.performance(), request.sector(), stamp),
                stamp,
                acknowledged.state(),
                acknowledged.repeated());
    }
}
