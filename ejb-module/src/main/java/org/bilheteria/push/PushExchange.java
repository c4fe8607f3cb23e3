package org.bilheteria.push;

import com.zerodeplibs.webpush.PushSubscription.Keys;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bilheteria.shared.http.LimitedText;

/** Exchanges with push services: encrypted for the browser (RFC 8291), signed by our keys (RFC 8292), limited in time and length as a whole. */
final class PushExchange {

    /** What a service may take until the last byte of its answer. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    /** RFC 8292 allows a day. */
    private static final Duration SIGNED_FOR = Duration.ofHours(12);

    private static final int LONGEST_ANSWER = 16_384;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final VAPIDKeyPair keys;
    private final String contact;

    /** @param contact where a push service finds us if something is wrong: a mailto or https address */
    PushExchange(VAPIDKeyPair keys, String contact) {
        this.keys = keys;
        this.contact = contact;
    }

    /** Tells it; what comes of it is said in the end, whatever goes wrong. */
    CompletableFuture<PushAnswer> send(PushAddress to, PushText text, Instant now) {
        HttpRequest request = request(to, text, now);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, head -> new LimitedText(LONGEST_ANSWER));
        return answer.copy().orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).handle((response, failure) -> {
            if (failure != null) {
                answer.cancel(true);
                return PushAnswer.notNow("no answer");
            }
            return PushAnswer.of(response.statusCode(), response.headers());
        });
    }

    private HttpRequest request(PushAddress to, PushText text, Instant now) {
        Keys browser = new Keys();
        browser.setP256dh(to.key());
        browser.setAuth(to.secret());
        com.zerodeplibs.webpush.PushSubscription subscription = new com.zerodeplibs.webpush.PushSubscription();
        subscription.setEndpoint(to.endpoint());
        subscription.setKeys(browser);
        return StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(subscription)
                .vapidJWTExpirationTime(now.plus(SIGNED_FOR))
                .vapidJWTSubject(contact)
                .pushMessage(text.json().toString())
                .ttl(Math.max(1, text.worth().toSeconds()), TimeUnit.SECONDS)
                .urgencyHigh()
                .build(keys)
                .toRequest();
    }
}
