package org.bilheteria.web.line;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.charge.Cashier;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.checkout.order.PlaceViews;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.PlaceIds;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** A buyer's own place. Somebody else's is as unknown to them as one that does not exist. */
@ApplicationScoped
public class MyPlace {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Inject
    PlaceViews views;

    @Inject
    PlaceIds ids;

    @Inject
    Gate gate;

    @Inject
    Leaving leaving;

    @Inject
    Cashier cashier;

    @Resource
    ManagedExecutorService executor;

    /** @throws Refused NOT_FOUND when it is not this buyer's */
    public Found find(String id, long buyer) {
        PlaceCipher.Origin origin = own(id, buyer);
        Optional<PlaceView> view = views.view(id, buyer);
        Optional<Arrival> underWay = view.isEmpty() ? gate.underWay(id) : Optional.empty();
        if (view.isEmpty() && underWay.isEmpty()) {
            // It may have been entered between these two looks.
            view = views.view(id, buyer);
        }
        if (view.isEmpty() && underWay.isEmpty()) {
            throw notFound();
        }
        return new Found(id, origin.sector(), view, underWay);
    }

    /** Leaves the line or gives the hold back; done before, it does nothing. @throws Refused NOT_FOUND, UNDER_WAY, PSP_UNAVAILABLE */
    public void leave(String id, long buyer) {
        Found found = find(id, buyer);
        if (found.view().isPresent()) {
            leaving.leave(found.sector(), id);
        } else {
            throw new Refused(Refusal.UNDER_WAY, "The arrival is being entered; leave in a moment", SOON);
        }
    }

    /**
     * Opens the charge of what is held; asked again it is the same one. Not on a thread that serves requests: the PSP may be
     * slow, and a simulator beside us needs such a thread itself.
     *
     * @throws Refused NOT_FOUND, NOT_HELD, PSP_UNAVAILABLE, at once or when the stage completes
     */
    public CompletionStage<Charge> pay(String id, long buyer) {
        if (find(id, buyer).view().isEmpty()) {
            throw new Refused(Refusal.NOT_HELD, "No tickets are held for this place");
        }
        try {
            return CompletableFuture.supplyAsync(() -> cashier.charge(id), executor);
        } catch (RejectedExecutionException full) {
            throw new Refused(Refusal.PSP_UNAVAILABLE, "Too many charges at once", SOON);
        }
    }

    /** As {@link #pay(String, long)}, on a thread that waits no longer than this; the charge is opened all the same. */
    public Charge pay(String id, long buyer, Duration longest) {
        return Patience.await(
                pay(id, buyer),
                longest,
                () -> new Refused(Refusal.PSP_UNAVAILABLE, "The charge is not open yet; asking again shows it", SOON));
    }

    /** How much of the time to pay is left; it stands still in a pause. */
    public static long secondsLeft(Hold hold, Performance performance, Instant now) {
        Instant counted = now.minus(performance.standingStill(now));
        return Math.max(0, Duration.between(counted, hold.deadline()).toSeconds());
    }

    private PlaceCipher.Origin own(String id, long buyer) {
        return ids.origin(id).filter(origin -> origin.buyer() == buyer).orElseThrow(MyPlace::notFound);
    }

    private static Refused notFound() {
        return new Refused(Refusal.NOT_FOUND, "You have no such place");
    }

    /**
     * A buyer's place.
     *
     * @param view empty while the arrival is acknowledged but not in the line's records yet
     * @param arrival what was acknowledged; empty when there is a view
     */
    public record Found(String id, int sector, Optional<PlaceView> view, Optional<Arrival> arrival) {

        public int performance() {
            return view.map(seen -> seen.place().performance())
                    .orElseGet(() -> arrival.orElseThrow().performance());
        }
    }
}
