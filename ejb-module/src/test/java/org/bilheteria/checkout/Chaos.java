package org.bilheteria.checkout;

import java.util.Random;

/** What may happen between any two steps: the process is killed, or somebody else does something. */
final class Chaos {

    private final Random random;
    private final Runnable somethingElse;
    private boolean kind = true;
    private int depth;

    /** @param somethingElse one event that has nothing to do with the step at hand */
    Chaos(Random random, Runnable somethingElse) {
        this.random = random;
        this.somethingElse = somethingElse;
    }

    /** The process is killed by a real {@code kill -9}: nothing in it runs any more. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("kill -9", null, false, false);
        }
    }

    /** Between two steps. */
    void step() {
        if (kind) {
            return;
        }
        int dice = random.nextInt(200);
        if (dice == 0) {
            throw new Killed();
        }
        if (dice < 24 && depth < 2) {
            depth++;
            try {
                somethingElse.run();
            } finally {
                depth--;
            }
        }
    }

    /** Whether a fault of this likelihood, in percent, strikes now. */
    boolean strikes(int percent) {
        return !kind && random.nextInt(100) < percent;
    }

    /** Whether anything may go wrong at all now. */
    boolean goesWrong() {
        return !kind;
    }

    /** From now on nothing goes wrong. */
    void stop() {
        kind = true;
    }

    void start() {
        kind = false;
    }
}
