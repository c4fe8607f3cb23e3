package org.bilheteria.crowd.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * @param body JSON, or null for none
 * @param trickle how long writing the request takes, as over a slow uplink; zero: as fast as the socket takes it
 * @param patience how long after the connection was taken the answer is given up as lost
 */
public record Request(
        String method,
        URI target,
        Map<String, String> headers,
        @Nullable String body,
        Duration trickle,
        Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static Request get(URI target) {
        return of("GET", target, null);
    }

    public static Request post(URI target, String json) {
        return of("POST", target, json);
    }

    public static Request delete(URI target) {
        return of("DELETE", target, null);
    }

    private static Request of(String method, URI target, @Nullable String body) {
        return new Request(method, target, Map.of(), body, Duration.ZERO, PATIENCE);
    }

    /** The same request with one more header; a null value adds none. */
    public Request with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, more, body, trickle, patience);
    }

    /** The same request, written in small pieces over {@code duration} on a connection of its own. */
    public Request trickling(Duration duration) {
        return new Request(method, target, headers, body, duration, patience.plus(duration));
    }

    public Request patient(Duration duration) {
        return new Request(method, target, headers, body, trickle, duration);
    }

    boolean slow() {
        return !trickle.isZero();
    }

    byte[] bytes() {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(300);
        head.append(method).append(' ').append(pathAndQuery()).append(" HTTP/1.1\r\n");
        line(head, "Host", target.getAuthority());
        line(head, "Accept", "application/json");
        if (body != null) {
            line(head, "Content-Type", "application/json");
        }
        if (!method.equals("GET")) {
            line(head, "Content-Length", Integer.toString(content.length));
        }
        headers.forEach((name, value) -> line(head, name, value));
        byte[] text = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(text, text.length + content.length);
        System.arraycopy(content, 0, all, text.length, content.length);
        return all;
    }

    private String pathAndQuery() {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
