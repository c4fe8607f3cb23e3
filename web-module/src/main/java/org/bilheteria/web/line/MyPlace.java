package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.bilheteria.checkout.charge.Leaving;
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

    @Inject
    PlaceViews views;

    @Inject
    PlaceIds ids;

    @Inject
    Gate gate;

    @Inject
    Leaving leaving;

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
        return new Found(id, origin.sector(), view, underWay.orElse(null));
    }

    /** Leaves the line or gives the hold back; done before, it does nothing. @throws Refused NOT_FOUND, UNDER_WAY, PSP_UNAVAILABLE */
    public void leave(String id, long buyer) {
        Found found = find(id, buyer);
        if (found.view().isPresent()) {
            leaving.leave(found.sector(), id);
        } else {
            throw new Refused(
                    Refusal.UNDER_WAY, "The arrival is being entered; leave in a moment", Duration.ofSeconds(1));
        }
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
     * @param arrival what was acknowledged; null when there is a view
     */
    public record Found(String id, int sector, Optional<PlaceView> view, Arrival arrival) {}
}
