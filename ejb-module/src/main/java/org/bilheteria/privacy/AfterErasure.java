package org.bilheteria.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.line.Place;
import org.bilheteria.shared.Refused;

/** Makes places leave whose buyer's account was erased while they were on their way; called every few seconds. */
@ApplicationScoped
public class AfterErasure {

    private static final Logger LOG = Logger.getLogger(AfterErasure.class.getName());

    @Inject
    Erasures erasures;

    @Inject
    PlacesOfNobody places;

    @Inject
    Leaving leaving;

    @Inject
    Clock clock;

    /**
     * One that can't leave now, as while the PSP is away, leaves later and keeps no other from it.
     *
     * @param back how long ago accounts were erased that are looked at
     */
    public void tidy(Duration back) {
        for (long buyer : erasures.since(clock.instant().minus(back))) {
            places.of(buyer).forEach(this::leave);
        }
    }

    private void leave(Place place) {
        try {
            leaving.leave(place.sector(), place.id());
        } catch (Refused notNow) {
            LOG.log(Level.FINE, "Place {0} of an erased account leaves later", place.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Place " + place.id() + " of an erased account did not leave; it is tried again", e);
        }
    }
}
