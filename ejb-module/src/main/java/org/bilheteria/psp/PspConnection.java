package org.bilheteria.psp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.shared.Settings;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to the PSP. Whatever it is asked can be asked again, because we choose all ids; so an answer that got lost is asked
 * for again, soon and not by everybody at once, and a PSP that fails again and again is left alone for a moment.
 */
@ApplicationScoped
class PspConnection {

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Refusals refusals = new Refusals();
    private PspHttp http;
    private AccessToken token;

    @PostConstruct
    void open() {
        settings.requireSafePspUrl();
        http = new PspHttp(settings.pspConnectTimeout(), Identity.of(settings));
        token = new AccessToken(settings, http, clock);
    }

    /** @param body null for none */
    @Retry(maxRetries = 2, delay = 200, jitter = 150, maxDuration = 8_000, retryOn = PspUnavailable.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.6, delay = 1_000, failOn = PspUnavailable.class)
    public HttpResponse<String> send(String method, String path, @Nullable JsonObject body) throws PspException {
        Optional<String> bearer = token.get();
        HttpResponse<String> answer = exchange(method, path, body, bearer);
        if (answer.statusCode() == 401 && bearer.isPresent()) {
            // It may have been taken back before its time.
            token.refused(bearer.get());
            answer = exchange(method, path, body, token.get());
        }
        int status = answer.statusCode();
        if (status == 401) {
            throw refusals.refused(method, path, answer);
        }
        if (status >= 500 || status == 429 || status / 100 == 3) {
            throw new PspUnavailable("The PSP answered " + status);
        }
        if (status / 100 == 2
                && !answer.body().isBlank()
                && !answer.body().stripLeading().startsWith("{")) {
            // A page to sign in at, say: nothing that answers what was asked.
            throw new PspUnavailable("The PSP answered something else than JSON");
        }
        return answer;
    }

    private HttpResponse<String> exchange(
            String method, String path, @Nullable JsonObject body, Optional<String> bearer) throws PspException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.pspUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        bearer.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return http.send(request.build(), settings.pspTimeout());
    }
}
