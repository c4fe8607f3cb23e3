package org.bilheteria.domain;

import java.io.IOException;
import java.time.Duration;

/** Asks again and again, but not for ever. */
final class Patience {

    private Patience() {}

    /** Something that may not be so yet. */
    @FunctionalInterface
    interface Question {
        boolean isSo() throws IOException, InterruptedException;
    }

    /** @return whether it came to be so in time */
    static boolean within(Duration time, Duration pause, Question question) throws IOException, InterruptedException {
        long late = System.nanoTime() + time.toNanos();
        while (!question.isSo()) {
            if (System.nanoTime() >= late) {
                return false;
            }
            Thread.sleep(pause.toMillis());
        }
        return true;
    }
}
