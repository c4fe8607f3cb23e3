package org.bilheteria.turnstile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets in as many as there is room for, by age of stamp, and tells the others when to come again. Safe for many threads.
 *
 * <pre>{@code
 * Turn turn = turnstile.enter(key, stamp, now);
 * if (!turn.admitted()) {
 *     throw busy(turn.ahead(), turn.after());
 * }
 * try {
 *     work();
 *     turnstile.forget(key);
 * } finally {
 *     turnstile.leave(clock.instant());
 * }
 * }</pre>
 */
public final class Turnstile {

    /** How much later than told somebody may come and still find room kept: a slow phone on a bad connection. */
    private static final Duration LATENESS = Duration.ofSeconds(3);

    private final IntSupplier room;
    private final Supplier<Duration> patience;
    private final Pace pace;

    private final Map<String, SentBack> outside = new HashMap<>();

    /** Those for whom room is kept, who is expected first at the front; and how old their stamps are. */
    private final TreeSet<SentBack> expected =
            new TreeSet<>(Comparator.comparing(SentBack::expectedUntil).thenComparing(SentBack::key));

    private final StampCounts kept = new StampCounts();

    /** Those who may come back, the oldest stamp at the front. */
    private final TreeSet<SentBack> outstanding =
            new TreeSet<>(Comparator.comparing(SentBack::stamp).thenComparing(SentBack::key));

    private int inside;

    /**
     * @param room how many may be inside at once
     * @param patience how long after its stamp somebody who was sent back counts as outstanding
     * @param expectedPerSecond how many are thought to pass a second, until it is seen
     */
    public Turnstile(IntSupplier room, Supplier<Duration> patience, double expectedPerSecond) {
        this.room = room;
        this.patience = patience;
        this.pace = new Pace(expectedPerSecond);
    }

    /**
     * Somebody wants in. Who was sent back before is known by the key and keeps the older stamp, whichever they bring.
     *
     * @return whether they are in, and then they take up room until {@link #leave}; they stay outstanding until {@link #forget}
     */
    public synchronized Turn enter(String key, Instant stamp, Instant now) {
        tidy(now);
        Instant counts = older(outside.get(key), stamp);
        int ahead = inside + kept.before(counts);
        if (ahead < room.getAsInt()) {
            inside++;
            unexpect(outside.get(key));
            return Turn.in(counts);
        }
        pace.full();
        return appoint(key, counts, ahead, now);
    }

    /** Whether somebody with this key was sent back and is not forgotten. */
    public synchronized boolean sentBack(String key) {
        return outside.containsKey(key);
    }

    /** Sends back somebody who was let in, in vain: what they came for could not be done. {@link #leave} is still owed. */
    public synchronized Turn sendBack(String key, Instant stamp, Instant now) {
        tidy(now);
        Instant counts = older(outside.get(key), stamp);
        return appoint(key, counts, inside + kept.before(counts), now);
    }

    private Turn appoint(String key, Instant stamp, int ahead, Instant now) {
        forget(key);
        Duration after = pace.until(ahead + 1 - room.getAsInt());
        SentBack entry = new SentBack(key, stamp, now.plus(after).plus(LATENESS));
        outside.put(key, entry);
        expected.add(entry);
        kept.add(stamp);
        outstanding.add(entry);
        return Turn.later(stamp, ahead, after);
    }

    /** Who was let in is done, and there is room for another. */
    public synchronized void leave(Instant now) {
        inside--;
        pace.passed(now, kept.total() > 0);
    }

    /** Whoever was sent back with this key has come, or never will: nobody waits for them any more. */
    public synchronized void forget(String key) {
        SentBack entry = outside.remove(key);
        if (entry != null) {
            unexpect(entry);
            outstanding.remove(entry);
        }
    }

    /** The stamps that may still be brought back. */
    public synchronized Outstanding outstanding(Instant now) {
        tidy(now);
        return outstanding.isEmpty()
                ? Outstanding.NONE
                : new Outstanding(Optional.of(outstanding.first().stamp), outstanding.size());
    }

    /** How many are in. */
    public synchronized int inside() {
        return inside;
    }

    private void tidy(Instant now) {
        while (!expected.isEmpty() && expected.first().expectedUntil.isBefore(now)) {
            SentBack missed = expected.first();
            unexpect(missed);
            forgetIfOver(missed);
        }
        Instant tooOld = now.minus(patience.get());
        while (!outstanding.isEmpty() && outstanding.first().stamp.isBefore(tooOld)) {
            forgetIfOver(outstanding.pollFirst());
        }
    }

    private void unexpect(@Nullable SentBack entry) {
        if (entry != null && expected.remove(entry)) {
            kept.remove(entry.stamp);
        }
    }

    private void forgetIfOver(SentBack entry) {
        if (!expected.contains(entry) && !outstanding.contains(entry)) {
            outside.remove(entry.key, entry);
        }
    }

    private static Instant older(@Nullable SentBack before, Instant stamp) {
        return before != null && before.stamp.isBefore(stamp) ? before.stamp : stamp;
    }

    private record SentBack(String key, Instant stamp, Instant expectedUntil) {}
}
