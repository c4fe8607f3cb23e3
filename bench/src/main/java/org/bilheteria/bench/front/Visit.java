package org.bilheteria.bench.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.crowd.buyer.RetryingClient;
import org.bilheteria.crowd.http.Response;
import org.jspecify.annotations.Nullable;

/** How it went for one of a crowd. */
final class Visit {

    private final List<String> sentBack = new ArrayList<>();
    private @Nullable Instant asked;
    private @Nullable Instant ended;
    private @Nullable Response answer;

    void asked(Instant at) {
        asked = at;
    }

    void sentBack(Response told) {
        sentBack.add(RetryingClient.codeOf(told));
    }

    void end(Response last, Instant at) {
        answer = last;
        ended = at;
    }

    boolean ended() {
        return ended != null;
    }

    /** Whether it ended with what was asked for. */
    boolean granted() {
        return answer != null && answer.status() / 100 == 2;
    }

    /** The codes they were sent back with, in order. */
    List<String> told() {
        return sentBack;
    }

    /** Why they got nothing: the last code they were told. */
    String refusal() {
        if (answer != null) {
            return RetryingClient.codeOf(answer);
        }
        return sentBack.isEmpty() ? "NO_ANSWER" : sentBack.get(sentBack.size() - 1);
    }

    /** Of one that is over or has begun. */
    Instant askedAt() {
        return present(asked);
    }

    /** Of one that is over. */
    Instant endedAt() {
        return present(ended);
    }

    /** The last answer's text, of one that is over. */
    String body() {
        return present(answer).body();
    }

    /** A cookie that the last answer set; empty when it set none. */
    Optional<String> cookie(String name) {
        String set = present(answer).header("Set-Cookie").orElse("");
        return set.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(0, line.indexOf(';')))
                .findFirst();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Not over yet");
        }
        return value;
    }
}
