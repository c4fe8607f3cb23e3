package org.bilheteria.account.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.set.LongSet;

/**
 * The sessions that were ended and have not expired yet, as this node knows them: all of them once, then every few seconds
 * those the other nodes ended since. So that a session is none of them is known without asking anybody.
 *
 * <p>Each is kept as the first eight bytes of its id's SHA-256: among a million ended sessions one in eighteen million million
 * sessions would be taken for ended, and sign in again.
 */
final class EndedSessions {

    /** What is older is not relied on: the database is asked for each session then. */
    static final Duration FRESH = Duration.ofSeconds(10);

    /** By how much what was read is read again: transactions become visible later than they say, and in another order. */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final long FROM_THE_BEGINNING = Long.MIN_VALUE;

    private final Revoked revoked;
    private volatile Known known = new Known(new LongSet(), FROM_THE_BEGINNING, Instant.MIN);

    EndedSessions(Revoked revoked) {
        this.revoked = revoked;
    }

    /** Whether a session was ended: here, or more than ten seconds ago anywhere. @throws RuntimeException when that can't be told */
    boolean has(String id, Instant now) {
        Known latest = known;
        if (latest.ended.contains(number(id))) {
            return true;
        }
        return latest.at.isBefore(now.minus(FRESH)) && revoked.has(id);
    }

    /** The session was ended here, just now. */
    synchronized void add(String id) {
        known.ended.add(number(id));
    }

    /** Learns of those that were ended since; to be called every few seconds. */
    synchronized void follow(Instant now) {
        Known before = known;
        long since =
                before.newest == FROM_THE_BEGINNING ? FROM_THE_BEGINNING : before.newest - OVERLAP.toNanos() / 1_000;
        known = before.with(revoked.since(since), now);
    }

    /** Learns all of them anew, and so forgets those that have expired. */
    synchronized void reload(Instant now) {
        known = new Known(new LongSet(), FROM_THE_BEGINNING, now).with(revoked.since(FROM_THE_BEGINNING), now);
    }

    private static long number(String id) {
        return ByteBuffer.wrap(Digests.sha256(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /**
     * @param newest when the latest of them was ended, by the database's clock in microseconds
     * @param at when the database was last asked for more, by ours
     */
    private record Known(LongSet ended, long newest, Instant at) {

        Known with(List<Ended> more, Instant now) {
            more.forEach(session -> ended.add(number(session.id())));
            long latest = more.stream().mapToLong(Ended::endedAt).max().orElse(newest);
            return new Known(ended, Math.max(newest, latest), now);
        }
    }

    /** @param endedAt by the database's clock, in microseconds since 1970 */
    record Ended(String id, long endedAt) {}

    /** The ended sessions of all nodes. */
    interface Revoked {

        boolean has(String id);

        /** Those ended at this moment or later, which have not expired yet. @param endedAt as {@link Ended} has it */
        List<Ended> since(long endedAt);
    }
}
