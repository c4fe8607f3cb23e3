package org.bilheteria.turnstile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** How much sooner than told somebody may come and find room kept: clocks and roundings. */
    private static final Duration EARLINESS = Duration.ofMillis(500);

    /** How much later: a slow phone on a bad connection. */
    private static final Duration LATENESS = Duration.ofSeconds(3);

    /** How much later still who has kept one is waited for, only with no room kept: where requests queue for a machine's threads. */
    private static final Duration SLOW = Duration.ofSeconds(20);

    private final IntSupplier room;
    private final Supplier<Duration> patience;
    private final Pace pace;

    private final Map<String, SentBack> outside = new HashMap<>();

    /** Those whose appointment is still to come, and those who are expected now, the next of them at the front. */
    private final TreeSet<SentBack> later =
            new TreeSet<>(Comparator.comparing(SentBack::due).thenComparing(SentBack::key));

    private final TreeSet<SentBack> expected =
            new TreeSet<>(Comparator.comparing(SentBack::due).thenComparing(SentBack::key));

    private final StampCounts ofLater = new StampCounts();
    private final StampCounts ofExpected = new StampCounts();

    /** Those who may come back, the oldest stamp at the front. */
    private final TreeSet<SentBack> outstanding =
            new TreeSet<>(Comparator.comparing(SentBack::stamp).thenComparing(SentBack::key));

    /** Of them those who are waited for by their stamp's age: not who came back and has an appointment. */
    private final TreeSet<SentBack> ageing =
            new TreeSet<>(Comparator.comparing(SentBack::stamp).thenComparing(SentBack::key));

    private int inside;

    /**
     * @param room how many may be inside at once
     * @param patience how long after its stamp somebody who was sent back counts as outstanding; whoever keeps coming when they
     *     are told to does until they are in, however long a storm takes
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
        SentBack before = outside.get(key);
        Instant counts = older(before, stamp);
        int taken = inside + ofExpected.before(counts);
        int ahead = taken + ofLater.before(counts);
        // Enough were told to be here by now: it is not by appointments that fewer pass than could.
        if (inside + expected.size() >= room.getAsInt()) {
            pace.full();
        }
        if (taken < room.getAsInt() && (inTurn(before, ahead) || idle(taken))) {
            inside++;
            if (before != null) {
                letGo(before);
            }
            return Turn.in(counts);
        }
        return appoint(key, counts, ahead, now);
    }

    private boolean inTurn(@Nullable SentBack before, int ahead) {
        return ahead < room.getAsInt() || before != null && expected.contains(before);
    }

    /** Room that nobody comes for soon helps nobody, and the order is that of the stamps all the same. */
    private boolean idle(int taken) {
        return taken < room.getAsInt() / 8;
    }

    /** Whether somebody with this key was sent back and is not forgotten. */
    public synchronized boolean sentBack(String key) {
        return outside.containsKey(key);
    }

    /** Sends back somebody who was let in, in vain: what they came for could not be done. {@link #leave} is still owed. */
    public synchronized Turn sendBack(String key, Instant stamp, Instant now) {
        tidy(now);
        Instant counts = older(outside.get(key), stamp);
        return appoint(key, counts, inside + ofExpected.before(counts) + ofLater.before(counts), now);
    }

    private Turn appoint(String key, Instant stamp, int ahead, Instant now) {
        SentBack before = outside.get(key);
        SentBack entry = new SentBack(key, stamp, due(before, ahead, now), before != null);
        forget(key);
        outside.put(key, entry);
        later.add(entry);
        ofLater.add(stamp);
        outstanding.add(entry);
        if (!entry.cameBack) {
            ageing.add(entry);
        }
        return Turn.later(stamp, ahead, wholeSeconds(Duration.between(now, entry.due)));
    }

    /** Who comes too early keeps the appointment they have: else coming early for ever would keep others waiting for ever. */
    private Instant due(@Nullable SentBack before, int ahead, Instant now) {
        Instant due = now.plus(pace.until(ahead + 1 - room.getAsInt()));
        return before != null && later.contains(before) && before.due.isBefore(due) ? before.due : due;
    }

    private static Duration wholeSeconds(Duration time) {
        return time.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Who was let in is done, and there is room for another. */
    public synchronized void leave(Instant now) {
        inside--;
        pace.passed(now, !later.isEmpty() || !expected.isEmpty());
    }

    /** Whoever was sent back with this key has come, or never will: nobody waits for them any more. */
    public synchronized void forget(String key) {
        SentBack entry = outside.remove(key);
        if (entry != null) {
            expectNoMore(entry);
            outstanding.remove(entry);
            ageing.remove(entry);
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
        while (!later.isEmpty() && !later.first().due.minus(EARLINESS).isAfter(now)) {
            SentBack due = later.first();
            expectNoMore(due);
            expected.add(due);
            ofExpected.add(due.stamp);
        }
        while (!expected.isEmpty() && expected.first().due.plus(LATENESS).isBefore(now)) {
            letGo(expected.first());
        }
        while (!ageing.isEmpty() && over(ageing.first(), now)) {
            SentBack over = ageing.pollFirst();
            outstanding.remove(over);
            forgetIfOver(over);
        }
    }

    private boolean over(SentBack entry, Instant now) {
        Duration longest = patience.get();
        Duration slow = SLOW.compareTo(longest) < 0 ? SLOW : longest;
        boolean missed = !entry.cameBack || entry.due.isBefore(now.minus(slow));
        return missed && entry.stamp.isBefore(now.minus(longest));
    }

    /** No room is kept for them any more, but their stamp may still come. */
    private void letGo(SentBack entry) {
        expectNoMore(entry);
        if (outstanding.contains(entry)) {
            ageing.add(entry);
        }
        forgetIfOver(entry);
    }

    private void forgetIfOver(SentBack entry) {
        if (!later.contains(entry) && !expected.contains(entry) && !outstanding.contains(entry)) {
            outside.remove(entry.key, entry);
        }
    }

    private void expectNoMore(SentBack entry) {
        if (later.remove(entry)) {
            ofLater.remove(entry.stamp);
        } else if (expected.remove(entry)) {
            ofExpected.remove(entry.stamp);
        }
    }

    private static Instant older(@Nullable SentBack before, Instant stamp) {
        return before != null && before.stamp.isBefore(stamp) ? before.stamp : stamp;
    }

    private record SentBack(String key, Instant stamp, Instant due, boolean cameBack) {}
}
