package org.bilheteria.bench.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;
import org.bilheteria.support.PatientClient;

/**
 * People who do as they are told: sent back (503, 429) they ask again when {@code Retry-After} says, and bring the stamp they were
 * given. Who gets no answer at all asks again after a second. Everybody has a connection of their own.
 */
final class Obedient {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private final Duration patience;

    /** @param patience how long after the first of them asked they give up */
    Obedient(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Asks once for each, the first at once and the last {@code within} later. @return in the order given, when all have ended */
    List<Visit> send(List<Request> requests, Duration within) {
        List<Visit> visits = new ArrayList<>();
        try (Loop loop = new Loop(clock)) {
            Http http = new Http(loop, requests.size());
            Instant first = loop.now();
            for (Request request : requests) {
                Visit visit = new Visit();
                loop.at(first.plus(within.multipliedBy(visits.size()).dividedBy(requests.size())), () -> {
                    visit.asked(loop.now());
                    ask(loop, http, request, visit);
                });
                visits.add(visit);
            }
            Instant late = first.plus(patience);
            loop.runUntil(() -> loop.now().isAfter(late) || visits.stream().allMatch(Visit::ended));
            return visits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(Loop loop, Http http, Request request, Visit visit) {
        http.send(request, answer -> {
            if (!askAgain(answer)) {
                visit.end(answer, loop.now());
                return;
            }
            visit.sentBack(answer);
            Request next = answer.header(PatientClient.STAMP)
                    .map(stamp -> request.with(PatientClient.STAMP, stamp))
                    .orElse(request);
            loop.after(retryAfter(answer), () -> ask(loop, http, next, visit));
        });
    }

    private static boolean askAgain(Response answer) {
        return !answer.answered() || answer.status() == 503 || answer.status() == 429;
    }

    private static Duration retryAfter(Response answer) {
        return answer.header("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(A_SECOND) > 0)
                .orElse(A_SECOND);
    }
}
