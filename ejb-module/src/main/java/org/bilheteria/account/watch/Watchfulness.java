package org.bilheteria.account.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at what was seen at accounts; called every few seconds. */
@ApplicationScoped
public class Watchfulness {

    private static final Logger LOG = Logger.getLogger(Watchfulness.class.getName());

    /** In a crowd those who come in between are told later: a sale is more than a mail. */
    private static final int BATCH = 200;

    @Inject
    Sightings sightings;

    /** One that can't be looked at now keeps no other from it. */
    public void look() {
        for (String sighting : sightings.waiting(BATCH)) {
            try {
                sightings.look(sighting);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A strange sign-in was not looked at; it is tried again", e);
            }
        }
    }
}
