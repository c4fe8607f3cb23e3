package org.bilheteria.web.buyer;

import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.web.rest.UsualJson;
import org.jspecify.annotations.Nullable;

/**
 * A call of those a crowd makes, in the form in which all programs make it. In another form, by another method, or with a header
 * that asks for something special, it is none, though it may well be answered.
 *
 * @param id of the performance or the place, as it was written
 */
record CrowdCall(Kind kind, String id) {

    /** What is asked. */
    enum Kind {
        ENTRY,
        BOARD,
        PLACE
    }

    private static final String PERFORMANCES = "/api/performances/";
    private static final String PLACES = "/api/places/";
    private static final int PLACE_DIGITS = 32;

    /** Null when it is none. */
    static @Nullable CrowdCall of(HttpServletRequest request) {
        CrowdCall call = of(request.getMethod(), request.getRequestURI());
        return call != null && call.usual(request) ? call : null;
    }

    static @Nullable CrowdCall of(String method, String path) {
        if (method.equals("GET")) {
            CrowdCall board = between(Kind.BOARD, path, PERFORMANCES, "/board");
            return board == null ? between(Kind.PLACE, path, PLACES, "") : board;
        }
        return method.equals("POST") ? between(Kind.ENTRY, path, PERFORMANCES, "/places") : null;
    }

    private static @Nullable CrowdCall between(Kind kind, String path, String before, String after) {
        int length = path.length() - before.length() - after.length();
        if (length < 1 || length > PLACE_DIGITS || !path.startsWith(before) || !path.endsWith(after)) {
            return null;
        }
        String id = path.substring(before.length(), before.length() + length);
        return id.chars().allMatch(CrowdCall::plain) ? new CrowdCall(kind, id) : null;
    }

    /** Neither a slash, nor anything that is written in another way than it is meant. */
    private static boolean plain(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'z';
    }

    private boolean usual(HttpServletRequest request) {
        if (!UsualJson.takenBy(request)) {
            return false;
        }
        return switch (kind) {
            case ENTRY -> UsualJson.sentBy(request);
            case BOARD -> request.getHeader("If-Match") == null;
            case PLACE -> true;
        };
    }
}
