package org.bilheteria.bench.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Site;

/** People with accounts. */
final class Buyers {

    private static final int CLERKS = 4;
    private static final AtomicLong PEOPLE = new AtomicLong(300_000_000);

    private Buyers() {}

    /** Signs them up and in. @return a session each */
    static List<String> signedIn(Site site, int count) throws InterruptedException, ExecutionException {
        return each(count, site::newBuyer);
    }

    /** Signs them up. @return what each signs in with */
    static List<String> withPasswords(Site site, int count) throws InterruptedException, ExecutionException {
        return each(count, person -> {
            site.signUp(person);
            return Site.credentials(person);
        });
    }

    /** Signs them up and makes a passkey for each. */
    static List<SoftKey> withPasskeys(Site site, String origin, int count)
            throws InterruptedException, ExecutionException {
        return each(count, person -> {
            String session = site.newBuyer(person);
            SoftKey key = new SoftKey(origin, person);
            String options = site.post("/api/account/passkeys/options", "{}", session);
            site.post("/api/account/passkeys", key.created(Site.json(options)), session);
            return key;
        });
    }

    /** What {@code front.lua} reads. @param places one each; none yet: an empty list */
    static Path file(Path file, List<String> sessions, List<String> places) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            lines.add(sessions.get(i) + "\t" + (places.isEmpty() ? "" : places.get(i)));
        }
        return Files.write(file, lines);
    }

    private interface Clerk<T> {
        T serve(long person) throws IOException, InterruptedException;
    }

    private static <T> List<T> each(int count, Clerk<T> clerk) throws InterruptedException, ExecutionException {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<T>> served = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                served.add(clerks.submit(() -> clerk.serve(PEOPLE.incrementAndGet())));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : served) {
                results.add(each.get());
            }
            return results;
        } finally {
            clerks.shutdownNow();
        }
    }
}
