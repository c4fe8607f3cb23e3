package org.bilheteria.simulator.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts one body and says whether it was taken. */
final class WebhookClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** True if the receiver answered 2xx in time; blocks for at most five seconds. */
    boolean post(String url, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(WHOLE_ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<Integer> status =
                client.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode() / 100);
        try {
            // The request's own timeout ends with the headers; a body that drips must not hold a worker.
            return status.get(WHOLE_ANSWER.toMillis(), TimeUnit.MILLISECONDS) == 2;
        } catch (ExecutionException | TimeoutException notTaken) {
            status.cancel(true);
            return false;
        }
    }
}
