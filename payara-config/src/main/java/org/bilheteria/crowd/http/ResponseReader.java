package org.bilheteria.crowd.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one HTTP/1.1 answer together from the pieces a socket delivers (RFC 9112, sections 2, 6 and 7). */
final class ResponseReader {

    private byte[] bytes = new byte[1024];
    private int length;
    private int bodyStart = -1;
    private int status;
    private final Map<String, String> headers = new HashMap<>();

    void feed(ByteBuffer piece) {
        int size = piece.remaining();
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
        piece.get(bytes, length, size);
        length += size;
    }

    boolean nothingYet() {
        return length == 0;
    }

    /**
     * The answer, or null while more must come.
     *
     * @param ended whether the server closed the connection
     * @throws IllegalArgumentException when this is no HTTP
     */
    @Nullable
    Response poll(boolean ended) {
        if (bodyStart < 0 && !readHead()) {
            return null;
        }
        String body = body(ended);
        return body == null ? null : new Response(status, Map.copyOf(headers), body);
    }

    boolean keepsAlive() {
        boolean framed = bodiless() || chunked() || headers.containsKey("content-length");
        return framed && !"close".equalsIgnoreCase(headers.get("connection"));
    }

    private boolean readHead() {
        int end = find("\r\n\r\n", 0);
        if (end < 0) {
            return false;
        }
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        if (!lines[0].matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IllegalArgumentException("not an HTTP answer");
        }
        status = Integer.parseInt(lines[0].substring(9, 12));
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                headers.merge(name, lines[i].substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
            }
        }
        bodyStart = end + 4;
        return true;
    }

    private @Nullable String body(boolean ended) {
        if (bodiless()) {
            return "";
        }
        if (chunked()) {
            return dechunked();
        }
        if (headers.containsKey("content-length")) {
            int size = Integer.parseInt(headers.get("content-length"));
            return length - bodyStart < size ? null : text(bodyStart, size);
        }
        return ended ? text(bodyStart, length - bodyStart) : null;
    }

    private @Nullable String dechunked() {
        byte[] content = new byte[length - bodyStart];
        int filled = 0;
        int at = bodyStart;
        while (true) {
            int lineEnd = find("\r\n", at);
            if (lineEnd < 0) {
                return null;
            }
            int size = Integer.parseInt(text(at, lineEnd - at).split(";")[0].strip(), 16);
            at = lineEnd + 2;
            if (length < at + size + 2) {
                return null;
            }
            if (size == 0) {
                return new String(content, 0, filled, StandardCharsets.UTF_8);
            }
            System.arraycopy(bytes, at, content, filled, size);
            filled += size;
            at += size + 2;
        }
    }

    private boolean bodiless() {
        return status == 204 || status == 304;
    }

    private boolean chunked() {
        return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
    }

    private String text(int from, int size) {
        return new String(bytes, from, size, StandardCharsets.UTF_8);
    }

    private int find(String mark, int from) {
        for (int i = from; i <= length - mark.length(); i++) {
            int j = 0;
            while (j < mark.length() && bytes[i + j] == mark.charAt(j)) {
                j++;
            }
            if (j == mark.length()) {
                return i;
            }
        }
        return -1;
    }
}
