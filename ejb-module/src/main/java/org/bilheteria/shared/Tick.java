package org.bilheteria.shared;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One tick of a timer after the other: while one is at work the next does nothing, and nothing that goes wrong gets out,
 * because the container takes a timer away for good whose method throws. Every timer of ours does its work in one.
 */
public final class Tick {

    /** One at work is not late: a PSP that is slow, or a crowd to draw, takes its time, and the container waits for the end. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    private static final Queue<Tick> VITAL = new ConcurrentLinkedQueue<>();

    private final Logger log;
    private final String task;
    private final @Nullable Class<? extends Exception> expected;
    private final AtomicBoolean atWork = new AtomicBoolean();

    /** Whether it is one, and not watched yet. */
    private final AtomicBoolean vital = new AtomicBoolean();

    /** By a clock that only measures: when the last tick began or ended. */
    private final AtomicLong lastTick = new AtomicLong(System.nanoTime());

    /**
     * @param timer whose log tells what failed
     * @param task what the timer does, as a log line begins with it: "Ending overdue holds"
     */
    public Tick(Class<?> timer, String task) {
        this(timer, task, null);
    }

    /** @param expected what may go wrong any time and mends itself, as when a PSP is away: logged at FINE only */
    public Tick(Class<?> timer, String task, @Nullable Class<? extends Exception> expected) {
        this.log = Logger.getLogger(timer.getName());
        this.task = task;
        this.expected = expected;
    }

    /**
     * One that a sale can't do without: the node is not ready to serve when it has not ticked for ten seconds, because the
     * container has taken its timer away or has no thread for it.
     */
    public static Tick vital(Class<?> timer, String task) {
        Tick tick = new Tick(timer, task);
        tick.vital.set(true);
        return tick;
    }

    /** What of the vital has not been done for so long; empty when all is well. */
    public static List<String> late(Duration since) {
        long now = System.nanoTime();
        return VITAL.stream()
                .filter(tick -> now - tick.lastTick.get() > (tick.atWork.get() ? LONGEST_WORK : since).toNanos())
                .map(tick -> tick.task)
                .toList();
    }

    /** Does the work, unless the tick before is still at it. Throws nothing. */
    public void run(Work work) {
        lastTick.set(System.nanoTime());
        if (vital.getAndSet(false)) {
            // Not before: the container makes more instances of a timer, for its proxies, than ever tick.
            VITAL.add(this);
        }
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (Throwable failure) {
            // An Error as well: the timer must outlive what it could not do once.
            log.log(level(failure), task + " failed; it is tried again at the next tick", failure);
        } finally {
            lastTick.set(System.nanoTime());
            atWork.set(false);
        }
    }

    private Level level(Throwable failure) {
        return expected != null && expected.isInstance(failure) ? Level.FINE : Level.WARNING;
    }

    /** What a timer does. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
