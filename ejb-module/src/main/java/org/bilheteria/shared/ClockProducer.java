package org.bilheteria.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that reads the machine's time; everybody else is given a {@link Clock}. */
@ApplicationScoped
public class ClockProducer {

    /** For programs that run without the server. */
    public static Clock systemClock() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return systemClock();
    }
}
