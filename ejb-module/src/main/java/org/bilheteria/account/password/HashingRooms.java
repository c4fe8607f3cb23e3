package org.bilheteria.account.password;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The few rooms in which hashes are computed. Whoever waits is let in by age of stamp; where both lines wait, every fourth is
 * a sign-up, so that no flood of the one shuts out the other.
 */
final class HashingRooms {

    private static final int SIGN_INS_FOR_A_SIGN_UP = 3;

    private final PriorityQueue<Waiting> signIns = new PriorityQueue<>();
    private final PriorityQueue<Waiting> signUps = new PriorityQueue<>();
    private int free;
    private int signInsInARow;
    private long arrivals;

    HashingRooms(int rooms) {
        free = rooms;
    }

    /**
     * Waits for a room; {@link #leave} is owed.
     *
     * @return whether there was one in time
     */
    boolean enter(PasswordLine line, Instant stamp, Duration patience) {
        Waiting waiting = queue(line, stamp);
        if (waiting == null) {
            return true;
        }
        try {
            return waiting.letIn.await(patience.toMillis(), TimeUnit.MILLISECONDS) || !giveUp(line, waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !giveUp(line, waiting);
        }
    }

    synchronized void leave() {
        Waiting next = next();
        if (next == null) {
            free++;
        } else {
            next.letIn.countDown();
        }
    }

    /** Whether there is a room for which nobody waits. */
    synchronized boolean idle() {
        return free > 0;
    }

    synchronized int waiting(PasswordLine line) {
        return line(line).size();
    }

    private synchronized @Nullable Waiting queue(PasswordLine line, Instant stamp) {
        if (free > 0) {
            free--;
            return null;
        }
        Waiting waiting = new Waiting(stamp, arrivals++);
        line(line).add(waiting);
        return waiting;
    }

    /** Whether it is given up: who was let in at the last moment is in. */
    private synchronized boolean giveUp(PasswordLine line, Waiting waiting) {
        return line(line).remove(waiting);
    }

    private @Nullable Waiting next() {
        boolean signUp = signIns.isEmpty() || signInsInARow >= SIGN_INS_FOR_A_SIGN_UP && !signUps.isEmpty();
        signInsInARow = signUp || signUps.isEmpty() ? 0 : signInsInARow + 1;
        return signUp ? signUps.poll() : signIns.poll();
    }

    private PriorityQueue<Waiting> line(PasswordLine line) {
        return line == PasswordLine.SIGN_IN ? signIns : signUps;
    }

    /** Not a record: each is equal to itself alone. */
    private static final class Waiting implements Comparable<Waiting> {
        private final CountDownLatch letIn = new CountDownLatch(1);
        private final Instant stamp;
        private final long arrival;

        Waiting(Instant stamp, long arrival) {
            this.stamp = stamp;
            this.arrival = arrival;
        }

        @Override
        public int compareTo(Waiting other) {
            int byStamp = stamp.compareTo(other.stamp);
            return byStamp != 0 ? byStamp : Long.compare(arrival, other.arrival);
        }
    }
}
