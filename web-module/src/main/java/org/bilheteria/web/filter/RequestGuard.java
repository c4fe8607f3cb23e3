package org.bilheteria.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.shared.Problem;

/** Turns away what no honest client sends: TRACE, bodies too large, and other sites' forms and links that act. */
public class RequestGuard extends HttpFilter {

    /** The PSP's notices may be larger; they are counted where they are read. */
    private static final int LARGEST_NOTICE = 1_048_576;

    private static final int LARGEST = 65_536;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int largest = (request.getRequestURI() + "/").startsWith("/pix/") ? LARGEST_NOTICE : LARGEST;
        if (request.getMethod().equals("TRACE")) {
            refuse(response, 405, "METHOD_NOT_ALLOWED", "TRACE is not allowed");
        } else if (request.getContentLengthLong() > largest) {
            // Answered without reading: the rest of such a body is nobody's business.
            response.setHeader("Connection", "close");
            refuse(response, 413, "TOO_LARGE", "The body is larger than " + largest + " bytes");
        } else if (chunkedForm(request)) {
            refuse(response, 411, "LENGTH_REQUIRED", "A form declares its length");
        } else if (fromElsewhere(request) || linkedForm(request)) {
            refuse(response, 403, "FORBIDDEN", "The request comes from another site");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The container reads forms by itself, up to megabytes; every other body is counted by whoever reads it. */
    private static boolean chunkedForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader("Transfer-Encoding") != null
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        Origin origin = new Origin(
                request.getMethod(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"));
        // With or without our cookie: another site's form could also sign a reader in, as somebody they are not.
        return origin.elsewhere();
    }

    /** Faces takes any request with this parameter for a sent form; a link that carries it would act when it is followed. */
    private static boolean linkedForm(HttpServletRequest request) {
        return !request.getMethod().equals("POST") && request.getParameter("jakarta.faces.ViewState") != null;
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(Problem.text(status, code, detail));
    }
}
