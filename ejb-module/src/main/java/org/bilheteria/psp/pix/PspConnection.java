package org.bilheteria.psp.pix;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Settings;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * HTTP to the PSP. Whatever it is asked can be asked again, because we choose all ids; so an answer that got lost is asked
 * for again, soon and not by everybody at once, a PSP that fails again and again is left alone for a moment, and one that
 * says how long it wants to be left alone for so long.
 */
@ApplicationScoped
class PspConnection {

    @Inject
    Settings settings;

    @Inject
    PspCalls calls;

    @Inject
    Clock clock;

    private final Refusals refusals = new Refusals();
    private PspSettings manner;
    private RenewedHttp http;
    private AccessToken token;
    private BackOff backOff;

    @PostConstruct
    void open() {
        manner = new PspSettings(settings);
        manner.check();
        http = new RenewedHttp(settings, clock);
        backOff = new BackOff(clock);
        TokenRequest request = new TokenRequest(settings, manner, http::current, backOff, clock);
        token = new AccessToken(settings, request, calls, clock);
    }

    PspSettings manner() {
        return manner;
    }

    /** When the first of our certificates ends; empty when we show none. */
    Optional<Instant> certificateEnd() {
        return http.certificateEnd();
    }

    /** @return whether a token is needed at all */
    boolean signIn() throws PspException {
        backOff.check();
        return token.get().isPresent();
    }

    @Retry(maxRetries = 2, delay = 200, jitter = 150, maxDuration = 8_000, retryOn = PspUnavailable.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.6, delay = 1_000, failOn = PspUnavailable.class)
    public HttpResponse<String> send(Question question) throws PspException {
        Optional<Question> before = question.lookedUp();
        if (before.isPresent()) {
            HttpResponse<String> there = understood(before.get());
            if (there.statusCode() / 100 == 2) {
                return there;
            }
        }
        return understood(question);
    }

    private HttpResponse<String> understood(Question question) throws PspException {
        HttpResponse<String> answer = allowed(question);
        int status = answer.statusCode();
        if (status == 401) {
            throw refusals.refused(question.method(), question.path(), answer);
        }
        if (status == 429) {
            throw backOff.busy(answer.headers().firstValue("Retry-After"));
        }
        backOff.answered();
        if (status >= 500 || status / 100 == 3) {
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

    private HttpResponse<String> allowed(Question question) throws PspException {
        backOff.check();
        Optional<String> bearer = token.get();
        HttpResponse<String> answer = exchange(question, bearer);
        int status = answer.statusCode();
        boolean mayBeTheToken = (status == 401 || status == 403) && bearer.isPresent();
        if (mayBeTheToken && token.refused(bearer.get(), status)) {
            // It may have been taken back before its time.
            answer = exchange(question, token.get());
        }
        return answer;
    }

    private HttpResponse<String> exchange(Question question, Optional<String> bearer) throws PspException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(manner.address(question.operation(), question.path())))
                .header("Accept", "application/json");
        if (question.text().isEmpty()) {
            request.method(question.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(question.method(), BodyPublishers.ofString(question.text()));
        }
        bearer.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        manner.headers().forEach(request::setHeader);
        if (question.operation() == Operation.WEBHOOK_PUT) {
            manner.webhookHeaders().forEach(request::setHeader);
        }
        return counted(request.build());
    }

    private HttpResponse<String> counted(HttpRequest request) throws PspUnavailable {
        try {
            HttpResponse<String> answer = http.current().send(request, settings.pspTimeout());
            calls.answered(answer.statusCode());
            PspDate.of(answer).ifPresent(theirs -> calls.clock(theirs, clock));
            return answer;
        } catch (PspUnavailable e) {
            calls.silent();
            throw e;
        }
    }
}
