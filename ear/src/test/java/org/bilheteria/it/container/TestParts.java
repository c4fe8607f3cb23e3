package org.bilheteria.it.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The parts of the application a test replaces: its clock, and the payment provider behind the network. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestParts {

    public static final TestClock CLOCK = new TestClock();
    public static final PspInMemory PSP = new PspInMemory();

    @Produces
    Clock clock() {
        return CLOCK;
    }

    @Produces
    org.bilheteria.psp.Psp psp() {
        return PSP;
    }
}
