package org.bilheteria.psp.pix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.psp.PspRefused;

/** What the PSP says no to, in its own words, for whoever has to mend it: each kind of no once a minute, however many meet it. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private final Cache<String, Boolean> said = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100)
            .build();

    /** Logs it. @return what to throw */
    PspRefused refused(String method, String path, HttpResponse<String> answer) {
        return refused(method, path, PspProblem.of(answer.statusCode(), answer.body()));
    }

    PspRefused refused(String method, String path, PspProblem problem) {
        String line = problem.line();
        String kind = method + ' ' + path.split("[/?]", 3)[1] + ' ' + problem.status() + problem.type();
        if (said.asMap().putIfAbsent(kind, true) == null) {
            LOG.log(Level.WARNING, "The PSP refuses {0} {1}: {2}", new Object[] {method, path, line});
        }
        return new PspRefused("The PSP refuses " + method + ": " + line);
    }
}
