package org.bilheteria.web.outflow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bilheteria.web.shared.AcceptedCoding;
import org.bilheteria.web.shared.Gzip;
import org.jspecify.annotations.Nullable;

/** How an answer that was made whole goes over the wire: compressed where that is worth it, and said for whom it is. */
final class WireForm {

    /** Less than this fits into one packet anyway. */
    private static final int WORTH_IT = 860;

    private WireForm() {}

    /** Sets the headers that belong to it. */
    static byte[] of(HttpServletRequest request, HeldAnswer answer) {
        byte[] body = answer.body();
        HttpServletResponse response = answer.real();
        if (isPage(response.getContentType())) {
            sayForWhom(response);
        }
        if (body.length < WORTH_IT
                || response.getStatus() != HttpServletResponse.SC_OK
                || response.getHeader("Content-Encoding") != null
                || strongTag(response.getHeader("ETag"))
                || !Gzip.compressible(response.getContentType())) {
            return body;
        }
        response.addHeader("Vary", "Accept-Encoding");
        if (!AcceptedCoding.gzip(request.getHeader("Accept-Encoding"))) {
            return body;
        }
        response.setHeader("Content-Encoding", "gzip");
        return Gzip.quick(body);
    }

    /** It names these very bytes, and whoever set it sees to the rest. */
    private static boolean strongTag(@Nullable String tag) {
        return tag != null && !tag.startsWith("W/");
    }

    /** Pages are written for one reader in their language; a browser may show one again, but asks first. */
    private static void sayForWhom(HttpServletResponse response) {
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        response.addHeader("Vary", "Cookie, Accept-Language");
    }

    private static boolean isPage(@Nullable String type) {
        return type != null && type.startsWith("text/html");
    }
}
