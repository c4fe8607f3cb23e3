package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.bilheteria.account.Email;
import org.bilheteria.account.Emails;
import org.bilheteria.account.cpf.MissingCpfs;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.gate.Acknowledgement;
import org.bilheteria.line.gate.Entrant;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.line.gate.Knocks;
import org.bilheteria.line.gate.Stamp;
import org.bilheteria.shared.PlaceTrail;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.token.SealedStamp;

/**
 * The door: stamps an arrival, hands it to the gate and gives the receipt. This is the one place where a stamp is
 * decided. It is, the first that applies: the sealed one a full gate gave the buyer to bring along; that of their knock; the
 * one the load balancer sealed; the time at which the request reached the application.
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
    Knocks knocks;

    @Inject
    Emails emails;

    @Inject
    MissingCpfs cpfs;

    @Inject
    SealedStamp seal;

    @Inject
    DoorKeys keys;

    @Inject
    Receipts receipts;

    /**
     * @return completes when the arrival is durable
     * @throws Refused CPF_MISSING, or as {@link Gate#arrive} does; with GATE_FULL, then or later, comes the stamp to bring along
     */
    public CompletionStage<Receipt> arrive(EntryRequest request, Visit visit) {
        cpfs.refuse(request.buyer());
        Entrant entrant = gate.identify(request);
        return arrive(entrant, stamp(visit, entrant), visit);
    }

    /**
     * As {@link #arrive(EntryRequest, Visit)}, on a thread that waits no longer than this. GATE_FULL, with the stamp, then says only
     * that it is not durable yet: who asks again gets the same place.
     */
    public Receipt arrive(EntryRequest request, Visit visit, Duration longest) {
        cpfs.refuse(request.buyer());
        Entrant entrant = gate.identify(request);
        Stamp stamp = stamp(visit, entrant);
        return Patience.await(
                arrive(entrant, stamp, visit),
                longest,
                () -> new GateFull(
                        seal.seal(entrant.place(), stamp.at(), Duration.ZERO),
                        stamp.at(),
                        "Not stored yet; asking again gives the same place"));
    }

    private CompletionStage<Receipt> arrive(Entrant entrant, Stamp stamp, Visit visit) {
        return gate.arrive(entrant, stamp).thenApply(acknowledged -> {
            PlaceTrail.step(acknowledged.place(), "acknowledged request=" + visit.request());
            return receipt(acknowledged, entrant.request());
        });
    }

    /**
     * Somebody knocks: they are stamped, and sign in afterwards.
     *
     * @throws Refused NOT_FOUND for an unknown performance, NOT_OPEN or SALE_CLOSED
     */
    public Knock knock(int id, Email email, Visit visit) {
        Performance performance = knocks.at(id);
        Instant now = UtcMicros.now(clock);
        Instant stamp = seen(visit, now).of(performance.lobbyOpensAt(), performance.opensAt(), now);
        knocks.knock(performance, stamp);
        return new Knock(seal.sealKnock(id, email.address(), stamp), stamp, seal.validUntil(stamp));
    }

    /**
     * By which stamp somebody waits who signs in or up.
     *
     * @param typed an e-mail, perhaps
     * @return that of the knock they bring, if it is of this e-mail, else when they asked
     */
    public Instant asked(Visit visit, String typed) {
        Instant now = UtcMicros.now(clock);
        return Optional.ofNullable(visit.brought())
                .flatMap(brought -> Email.of(typed).flatMap(email -> seal.knocked(brought, email.address())))
                .filter(stamp -> !stamp.isAfter(now))
                .orElseGet(() -> seen(visit, now).of(Instant.EPOCH, Instant.EPOCH, now));
    }

    private Stamp stamp(Visit visit, Entrant entrant) {
        Performance performance = entrant.performance();
        Instant now = UtcMicros.now(clock);
        // A stamp that does not open counts as none: they arrive now.
        return brought(visit, entrant)
                .filter(stamp -> !stamp.at().isAfter(now))
                .orElseGet(() ->
                        new Stamp(seen(visit, now).of(performance.lobbyOpensAt(), performance.opensAt(), now), false));
    }

    private Optional<Stamp> brought(Visit visit, Entrant entrant) {
        return Optional.ofNullable(visit.brought())
                .flatMap(brought -> seal.open(brought, entrant.place())
                        .map(stamp -> new Stamp(stamp, false))
                        .or(() -> knocked(brought, entrant)));
    }

    private Optional<Stamp> knocked(String brought, Entrant entrant) {
        return emails.of(entrant.request().buyer())
                .flatMap(email -> seal.knocked(brought, email, entrant.request().performance()))
                .filter(knock -> !gate.spent(entrant, knock))
                .map(knock -> new Stamp(knock, true));
    }

    /** Two headers mean that a client wrote one itself: then none is believed. */
    private DoorStamp seen(Visit visit, Instant now) {
        Optional<DoorStamp> door = visit.doors().size() == 1
                ? DoorSeal.open(visit.doors().get(0), visit.credentials(), keys.accepted())
                : Optional.empty();
        return door.filter(seen -> !seen.complete().isBefore(now.minus(FRESH))
                        && !seen.complete().isAfter(now.plus(SKEW)))
                .orElseGet(() -> DoorStamp.at(visit.reached()));
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
