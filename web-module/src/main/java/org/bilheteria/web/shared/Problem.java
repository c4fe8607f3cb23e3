package org.bilheteria.web.shared;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.bilheteria.account.password.SignInBusy;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refused;

/** Errors as RFC 9457 writes them. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> CODES = Map.of(
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            503, "UNAVAILABLE");

    private Problem() {}

    /** The code of what the platform refuses by an HTTP status alone. */
    public static String code(int status) {
        return CODES.getOrDefault(status, status < 500 ? "MALFORMED" : "INTERNAL");
    }

    public static Response of(Refused refused) {
        Response.ResponseBuilder answer = answer(refused.refusal().status(), json(refused));
        refused.retryAfter().ifPresent(wait -> answer.header("Retry-After", seconds(wait)));
        if (refused.refusal().status() == 401) {
            // RFC 9110 (15.5.2) wants it in every 401; Bearer makes no browser ask for a password.
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (refused instanceof GateFull full) {
            answer.header("Bilheteria-Stamp", full.stamp());
        }
        return answer.build();
    }

    public static Response of(int status, String code, String detail) {
        return answer(status, json(status, code, detail)).build();
    }

    /** The same for answers that are not made by JAX-RS. */
    public static String text(int status, String code, String detail) {
        return json(status, code, detail).build().toString();
    }

    static JsonObjectBuilder json(Refused refused) {
        JsonObjectBuilder json = json(
                refused.refusal().status(),
                refused.refusal().name(),
                Objects.requireNonNull(refused.getMessage(), "detail"));
        if (refused instanceof SignInBusy busy) {
            json.add("ahead", busy.ahead());
        }
        if (refused instanceof InvalidFields invalid) {
            JsonObjectBuilder fields = Json.createObjectBuilder();
            invalid.fields().forEach(fields::add);
            json.add("fields", fields);
        }
        return json;
    }

    private static Response.ResponseBuilder answer(int status, JsonObjectBuilder json) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.build().toString());
    }

    private static JsonObjectBuilder json(int status, String code, String detail) {
        return Json.createObjectBuilder()
                .add("type", "urn:bilheteria:problem:" + code.toLowerCase(java.util.Locale.ROOT))
                .add("title", title(code))
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
    }

    /** OVER_LIMIT reads "Over limit". */
    private static String title(String code) {
        return code.charAt(0) + code.substring(1).replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }

    /** Retry-After knows whole seconds only; rounded up, so that nobody comes back too early, and never 0. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
