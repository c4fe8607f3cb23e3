package org.bilheteria.psp;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/** The PSP's bearer token, by OAuth 2.0 client credentials (RFC 6749, 4.4). One is fetched for all threads, before the last ends. */
final class AccessToken {

    /** So long before its end a token is not used any more: it has to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Settings settings;
    private final PspHttp http;
    private final Clock clock;
    private final Refusals refusals = new Refusals();
    private @Nullable String token;
    private Instant until = Instant.MIN;

    AccessToken(Settings settings, PspHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** Empty when no token is asked for. */
    synchronized Optional<String> get() throws PspException {
        Optional<String> url = settings.pspTokenUrl();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (token == null || !clock.instant().isBefore(until)) {
            token = fetch(url.get());
        }
        return Optional.of(token);
    }

    /** The PSP refused this token: it is not used again. */
    synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String fetch(String url) throws PspException {
        String secret = settings.pspClientId() + ":" + settings.pspClientSecret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer = http.send(request, settings.pspTimeout());
        if (answer.statusCode() / 100 == 4 && answer.statusCode() != 429) {
            throw refusals.refused("POST", "/token", answer);
        }
        if (answer.statusCode() != 200) {
            throw new PspUnavailable("The PSP gives no token: " + answer.statusCode());
        }
        return read(answer.body());
    }

    private String read(String body) throws PspUnavailable {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject issued = reader.readObject();
            String fresh = issued.getString("access_token");
            until = clock.instant()
                    .plusSeconds(issued.getInt("expires_in", 300))
                    .minus(MARGIN);
            return fresh;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            // Without the body: it may hold a token.
            throw new PspUnavailable("The PSP's token makes no sense");
        }
    }
}
