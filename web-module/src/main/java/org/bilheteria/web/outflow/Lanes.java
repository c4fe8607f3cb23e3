package org.bilheteria.web.outflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps one after the other, a few beside each other. Who reads fast asks for the next step as soon as one is done, behind
 * all others who wait: so they share these few threads, and as many connections to the database. Safe for many threads.
 */
final class Lanes implements Executor {

    private final Executor threads;
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int open;

    Lanes(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    @Override
    public void execute(Runnable step) {
        if (takesAnother(step)) {
            try {
                threads.execute(this::run);
            } catch (RejectedExecutionException busy) {
                run();
            }
        }
    }

    private synchronized boolean takesAnother(Runnable step) {
        waiting.add(step);
        if (open == most) {
            return false;
        }
        open++;
        return true;
    }

    private void run() {
        for (Runnable step = next(); step != null; step = next()) {
            step.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable step = waiting.poll();
        if (step == null) {
            open--;
        }
        return step;
    }
}
