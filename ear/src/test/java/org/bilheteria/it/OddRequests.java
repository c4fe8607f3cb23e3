package org.bilheteria.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests as no honest client sends them: any path by any method, with headers and bodies that mean nothing or something else
 * than they say. The same seed gives the same ones.
 */
final class OddRequests {

    /** Whom requests try to have others sent to. */
    static final String ELSEWHERE = "evil.example";

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "POST",
            "POST",
            "POST",
            "HEAD",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "TRACK",
            "CONNECT",
            "PROPFIND",
            "FOO",
            "get",
            "G@T");

    private final Random random;
    private final List<String> paths;

    /** @param own paths that only this server has, besides those that all have */
    OddRequests(long seed, List<String> own) {
        random = new Random(seed);
        paths = new ArrayList<>(OddWords.PATHS);
        paths.addAll(own);
    }

    /** The next one, as it goes over the wire. @param session somebody's, which every other request shows */
    String next(String session) {
        String method = oneOf(METHODS);
        StringBuilder request = new StringBuilder(method + " " + oneOf(paths) + " HTTP/1.1\r\n");
        request.append("Host: ").append(oneOf(OddWords.HOSTS)).append("\r\n");
        boolean framed = headers(request, method);
        if (random.nextBoolean()) {
            request.append(random.nextBoolean() ? "Cookie: session=" : "Authorization: Bearer ")
                    .append(session)
                    .append("\r\n");
        }
        String body = method.equals("GET") || method.equals("HEAD") ? "" : oneOf(OddWords.BODIES);
        if (framed) {
            // However it is read, it ends: what never does is waited for, and no answer follows.
            body += "\r\n0\r\n\r\n";
        } else {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return request.append("Connection: close\r\n\r\n").append(body).toString();
    }

    /** @return whether they say how long the body is */
    private boolean headers(StringBuilder request, String method) {
        boolean framed = false;
        for (int left = random.nextInt(4); left > 0; left--) {
            String name = oneOf(OddWords.HEADER_NAMES);
            if (method.equals("CONNECT") && name.equals("Transfer-Encoding")) {
                // Refused like any, but kept open, without a thread, like any connection that is silent.
                continue;
            }
            request.append(name)
                    .append(": ")
                    .append(oneOf(OddWords.HEADERS.get(name)))
                    .append("\r\n");
            framed |= name.equals("Content-Length") || name.equals("Transfer-Encoding");
        }
        if (random.nextInt(3) == 0) {
            request.append("Accept: text/html\r\n");
        }
        if (random.nextInt(3) == 0) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\n");
        }
        return framed;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
