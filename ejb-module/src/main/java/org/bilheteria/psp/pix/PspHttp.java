package org.bilheteria.psp.pix;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.http.LimitedText;

/** One exchange with the PSP, limited in time and length as a whole. Redirects are not followed. Safe for many threads. */
final class PspHttp {

    private static final int LONGEST_ANSWER = 1_048_576;

    private final HttpClient client;

    /** @param identity what we show the PSP, and whom we believe; empty for the machine's own */
    PspHttp(Duration connect, Optional<SSLContext> identity) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(connect)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        identity.ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** @param limit until the last byte of the answer: a client's own time-out ends with the first */
    HttpResponse<String> send(HttpRequest request, Duration limit) throws PspUnavailable {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, head -> new LimitedText(LONGEST_ANSWER));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PspUnavailable("The PSP took longer than " + limit, e);
        } catch (ExecutionException e) {
            String why = e.getCause() instanceof IOException ? "did not answer" : "could not be asked";
            throw new PspUnavailable("The PSP " + why, e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PspUnavailable("Stopped while the PSP was asked", e);
        }
    }
}
