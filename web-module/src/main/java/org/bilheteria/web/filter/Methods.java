package org.bilheteria.web.filter;

import java.util.List;

/** The methods of HTTP that a path may be asked by; whatever serves it may take fewer. */
record Methods(List<String> names) {

    private static final Methods REST =
            new Methods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));

    /** Pages and their files; to OPTIONS some parts of the platform would describe themselves. */
    private static final Methods PAGES = new Methods(List.of("GET", "HEAD", "POST"));

    static Methods of(String path) {
        return (path + "/").startsWith("/api/") ? REST : PAGES;
    }

    /** Their names are in capitals, as HTTP has them; no others are meant by other letters. */
    boolean include(String method) {
        return names.contains(method);
    }

    /** As the header {@code Allow} wants them. */
    String allow() {
        return String.join(", ", names);
    }
}
