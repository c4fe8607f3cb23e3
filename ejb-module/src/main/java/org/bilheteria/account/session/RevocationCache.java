package org.bilheteria.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers of the sessions seen last whether they were ended, and asks again after ten seconds. That a session was
 * ended never changes back, so it isn't asked twice.
 *
 * <p>By hand and not by Caffeine: an answer ages from when it was asked for, not from when it came, and one that never
 * ages must not be undone by one that came late.
 */
final class RevocationCache {

    static final Duration FRESH = Duration.ofSeconds(10);

    private final Predicate<String> database;
    private final Map<String, Answer> answers;

    /** @param capacity sessions remembered; of others the database is asked each time they come by */
    RevocationCache(Predicate<String> database, int capacity) {
        this.database = database;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
                return size() > capacity;
            }
        };
    }

    boolean revoked(String id, Instant now) {
        Answer known;
        synchronized (answers) {
            known = answers.get(id);
        }
        if (known != null && (known.revoked || now.isBefore(known.at.plus(FRESH)))) {
            return known.revoked;
        }
        // Outside the lock: a slow database must not hold up those whose answer is known.
        boolean revoked = database.test(id);
        remember(id, new Answer(revoked, now));
        return revoked;
    }

    /** The session was ended here, just now. */
    void revoke(String id, Instant now) {
        remember(id, new Answer(true, now));
    }

    private void remember(String id, Answer answer) {
        synchronized (answers) {
            // An answer fetched before the session was ended here must not undo that.
            answers.merge(id, answer, (old, fresh) -> old.revoked ? old : fresh);
        }
    }

    private record Answer(boolean revoked, Instant at) {}
}
