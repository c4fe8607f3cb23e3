package org.bilheteria.crowd.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** One thread's sockets and timers. Not for use from several threads. */
public final class Loop implements Closeable {

    private static final long LONGEST_SLEEP_MILLIS = 100;

    private final Clock clock;
    private final Selector selector;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private long order;

    public Loop(Clock clock) {
        this.clock = clock;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /** Runs {@code act} once, not before {@code delay} has passed; acts of the same instant run in order. */
    public void after(Duration delay, Runnable act) {
        at(now().plus(delay), act);
    }

    /** Runs {@code act} once, not before {@code due}. */
    public void at(Instant due, Runnable act) {
        timers.add(new Timer(due, order++, act));
    }

    /** Runs {@code act} now and then, {@code period} after each time it ended. */
    public void every(Duration period, Runnable act) {
        act.run();
        after(period, () -> every(period, act));
    }

    /** Works off sockets and timers until {@code done}; asks at least ten times a second. */
    public void runUntil(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            turn();
        }
    }

    private void turn() {
        try {
            // A key's attachment is what to do when its socket is ready.
            selector.select(key -> ((Runnable) key.attachment()).run(), sleepMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant now = now();
        while (!timers.isEmpty() && !timers.peek().due().isAfter(now)) {
            timers.poll().act().run();
        }
    }

    private long sleepMillis() {
        if (timers.isEmpty()) {
            return LONGEST_SLEEP_MILLIS;
        }
        long millis = Duration.between(now(), timers.peek().due()).toMillis();
        // Not 0: to the selector that means forever.
        return Math.max(1, Math.min(LONGEST_SLEEP_MILLIS, millis));
    }

    SelectionKey watch(java.nio.channels.SocketChannel channel, int operations, Runnable ready) throws IOException {
        return channel.register(selector, operations, ready);
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private record Timer(Instant due, long order, Runnable act) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
