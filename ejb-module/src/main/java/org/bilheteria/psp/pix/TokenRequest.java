package org.bilheteria.psp.pix;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Settings;

/**
 * Asks for a bearer token, by OAuth 2.0 client credentials (RFC 6749, 4.4): with Basic authentication or with fields of the
 * form, as the PSP has it.
 */
final class TokenRequest {

    private static final long LONGEST_SECONDS = 86_400;

    private final Settings settings;
    private final PspSettings manner;
    private final Supplier<PspHttp> http;
    private final BackOff backOff;
    private final Clock clock;
    private final Refusals refusals = new Refusals();

    TokenRequest(Settings settings, PspSettings manner, Supplier<PspHttp> http, BackOff backOff, Clock clock) {
        this.settings = settings;
        this.manner = manner;
        this.http = http;
        this.backOff = backOff;
        this.clock = clock;
    }

    BearerToken fetch(String url) throws PspException {
        String form = manner.tokenForm().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(manner.tokenAddress(url)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form));
        if (!manner.credentialsInBody()) {
            request.header("Authorization", "Basic " + basic());
        }
        HttpResponse<String> answer = http.get().send(request.build(), settings.pspTimeout());
        if (answer.statusCode() == 429) {
            throw backOff.busy(answer.headers().firstValue("Retry-After"));
        }
        if (answer.statusCode() / 100 == 4) {
            throw refusals.refused("POST", "/token", answer);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new PspUnavailable("The PSP gives no token: " + answer.statusCode());
        }
        return read(answer.body());
    }

    private String basic() {
        String secret = settings.pspClientId() + ":" + settings.pspClientSecret();
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private BearerToken read(String body) throws PspUnavailable {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject issued = reader.readObject();
            Instant now = clock.instant();
            return new BearerToken(
                    issued.getString("access_token"),
                    now,
                    now.plusSeconds(Math.max(0, Math.min(LONGEST_SECONDS, seconds(issued)))));
        } catch (JsonException | ClassCastException | NullPointerException | NumberFormatException e) {
            // Without the body: it may hold a token.
            throw new PspUnavailable("The PSP's token makes no sense");
        }
    }

    /** A number, or a text that is one, as some write it. */
    private static long seconds(JsonObject issued) {
        return switch (issued.getOrDefault("expires_in", jakarta.json.JsonValue.NULL)
                .getValueType()) {
            case NUMBER -> issued.getJsonNumber("expires_in").longValue();
            case STRING -> Long.parseLong(issued.getString("expires_in").strip());
            default -> 300;
        };
    }
}
