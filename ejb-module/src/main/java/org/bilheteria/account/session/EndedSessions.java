package org.bilheteria.account.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.set.LongSet;

/**
 * The sessions that were ended and have not expired yet, as this node knows them: all of them once, then every few seconds
 * those the other nodes ended since. So that a session is none of them is known without asking anybody.
 *
 * <p>"Sign out everywhere" is one moment for a buyer: what began before it is ended, whatever tokens there are of it.
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

    private static final long ONE = Long.MIN_VALUE;

    private final Revoked revoked;
    private volatile Known known = nothing(Instant.MIN);

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

    /**
     * Whether everything of a subject that began at this moment was ended: here, or more than ten seconds ago anywhere.
     *
     * @throws RuntimeException when that can't be told
     */
    boolean allBefore(String subject, Instant moment, Instant now) {
        Known latest = known;
        Long before = latest.before.get(number(subject));
        if (before != null && UtcMicros.of(moment) < before) {
            return true;
        }
        return latest.at.isBefore(now.minus(FRESH)) && revoked.endedBefore(subject, moment);
    }

    /** What a subject had begun before this moment was ended here, just now. */
    synchronized void addAll(String subject, Instant before) {
        known.end(number(subject), UtcMicros.of(before));
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
        known = nothing(now).with(revoked.since(FROM_THE_BEGINNING), now);
    }

    private static Known nothing(Instant at) {
        return new Known(new LongSet(), new ConcurrentHashMap<>(), FROM_THE_BEGINNING, at);
    }

    private static long number(String id) {
        return ByteBuffer.wrap(Digests.sha256(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /**
     * @param before the moment before which all of a subject's are ended, in microseconds, by the subject's number
     * @param newest when the latest of them was ended, by the database's clock in microseconds
     * @param at when the database was last asked for more, by ours
     */
    private record Known(LongSet ended, Map<Long, Long> before, long newest, Instant at) {

        Known with(List<Ended> more, Instant now) {
            for (Ended each : more) {
                if (each.allBefore == ONE) {
                    ended.add(number(each.id));
                } else {
                    end(number(each.id), each.allBefore);
                }
            }
            long latest = more.stream().mapToLong(Ended::endedAt).max().orElse(newest);
            return new Known(ended, before, Math.max(newest, latest), now);
        }

        void end(long subject, long micros) {
            before.merge(subject, micros, Math::max);
        }
    }

    /**
     * @param id of a session, or the subject of which all are ended that began before a moment
     * @param endedAt by the database's clock, in microseconds since 1970
     * @param allBefore that moment, in microseconds since 1970
     */
    record Ended(String id, long endedAt, long allBefore) {

        /** One session. */
        Ended(String id, long endedAt) {
            this(id, endedAt, ONE);
        }
    }

    /** The ended sessions of all nodes. */
    interface Revoked {

        boolean has(String id);

        /** Whether everything of the subject that began at this moment is ended. */
        boolean endedBefore(String subject, Instant moment);

        /** Those ended at this moment or later, which have not expired yet. @param endedAt as {@link Ended} has it */
        List<Ended> since(long endedAt);
    }
}
