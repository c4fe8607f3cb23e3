package org.bilheteria.checkout.psp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.bilheteria.shared.Settings;

/** HTTP to the PSP. Redirects are not followed, slow answers are given up. */
@ApplicationScoped
class PspConnection {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Inject
    Settings settings;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param body null for none */
    HttpResponse<String> send(String method, String path, JsonObject body) throws PspUnavailable {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.pspUrl() + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 429 || answer.statusCode() / 100 == 3) {
                throw new PspUnavailable("The PSP answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new PspUnavailable("The PSP did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PspUnavailable("Stopped while the PSP was asked", e);
        }
    }
}
