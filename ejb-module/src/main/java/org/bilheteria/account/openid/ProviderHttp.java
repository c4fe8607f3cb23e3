package org.bilheteria.account.openid;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bilheteria.shared.http.LimitedText;

/**
 * Exchanges with one provider. So few at once, and none for a moment after one that was not answered, that a provider which is slow or
 * away never holds the threads everybody else is served by. Redirects are not followed.
 */
final class ProviderHttp {

    /** Of 128 threads that serve requests; at 100 ms an exchange it is 160 sign-ins a second and node. */
    static final int AT_ONCE = 16;

    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 262_144;

    private final HttpClient client;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private volatile Instant awayUntil = Instant.MIN;

    ProviderHttp(HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param limit until the last byte of the answer
     * @throws ProviderAway when there is none, or it is the server's fault
     */
    HttpResponse<String> send(HttpRequest request, Duration limit) {
        if (clock.instant().isBefore(awayUntil)) {
            throw new ProviderAway("It did not answer a moment ago");
        }
        if (!room.tryAcquire()) {
            throw new ProviderAway("It is being asked by " + AT_ONCE + " already");
        }
        try {
            HttpResponse<String> answer = exchange(request, limit);
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new ProviderAway("It answers " + answer.statusCode());
            }
            return answer;
        } finally {
            room.release();
        }
    }

    private HttpResponse<String> exchange(HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, head -> new LimitedText(LONGEST_ANSWER));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw away(answer, "It takes longer than " + limit);
        } catch (ExecutionException e) {
            throw away(answer, "It can't be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(answer, "Stopped while it was asked");
        }
    }

    private ProviderAway away(CompletableFuture<?> answer, String why) {
        answer.cancel(true);
        awayUntil = clock.instant().plus(LEFT_ALONE);
        return new ProviderAway(why);
    }
}
