package org.bilheteria.support;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks as real clients do: who is sent back with 503 waits as long as {@code Retry-After} says and asks again, and brings
 * along the stamp that was given. Safe for any number of threads.
 */
public final class PatientClient {

    /** An arrival's moment, sealed, for whoever is sent back by a full gate. */
    public static final String STAMP = "Bilheteria-Stamp";

    private static final int UNAVAILABLE = 503;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Pause pause;

    public PatientClient() {
        this(wait -> Thread.sleep(wait.toMillis()));
    }

    PatientClient(Pause pause) {
        this.pause = pause;
    }

    /** How time is let pass. */
    interface Pause {
        void rest(Duration wait) throws InterruptedException;
    }

    /** @return the first answer that is no 503; the last 503 of one who is sent back for five minutes */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = once(request);
        Duration waited = Duration.ZERO;
        while (answer.statusCode() == UNAVAILABLE && waited.compareTo(LONGEST) < 0) {
            Duration wait = retryAfter(answer);
            pause.rest(wait);
            waited = waited.plus(wait);
            answer = once(withStampOf(answer, request));
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A second where the answer does not say. */
    public static Duration retryAfter(HttpResponse<?> answer) {
        return Duration.ofSeconds(
                Math.max(1, answer.headers().firstValueAsLong("Retry-After").orElse(1)));
    }

    private static HttpRequest withStampOf(HttpResponse<?> answer, HttpRequest request) {
        return answer.headers()
                .firstValue(STAMP)
                .map(stamp -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .setHeader(STAMP, stamp)
                        .build())
                .orElse(request);
    }
}
