package org.bilheteria.it;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what must come. So long that a machine that others use makes nobody fail: a test that waits in vain
 * has failed, however long it took.
 */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(4);

    private Patience() {}

    static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }

    static double millis() {
        return LONGEST.toMillis();
    }
}
