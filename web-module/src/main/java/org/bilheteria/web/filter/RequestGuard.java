package org.bilheteria.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bilheteria.web.shared.Problem;

/**
 * Turns away what no honest client sends and what the platform would answer in its own words or with a fault of ours: methods
 * nobody speaks, bodies too large or of a form nothing here takes, pages asked for in parts, other sites' forms and links that act.
 */
public class RequestGuard extends HttpFilter {

    /** The PSP's notices may be larger; they are counted where they are read. */
    private static final int LARGEST_NOTICE = 1_048_576;

    private static final int LARGEST = 65_536;

    /** A file is counted where it is read; a page says more kindly than this that it is too large. */
    private static final int LARGEST_FILE = 33_554_432;

    /** The form that brings a file, and the call. */
    private static final Pattern FILES = Pattern.compile("/show-poster|/api/organiser/performances/[0-9]+/poster");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int largest = isNotice(request) ? LARGEST_NOTICE : isFile(request) ? LARGEST_FILE : LARGEST;
        Methods methods = Methods.of(request.getRequestURI());
        if (!methods.include(request.getMethod())) {
            response.setHeader("Allow", methods.allow());
            refuse(response, 405, "METHOD_NOT_ALLOWED", "The method is not allowed here");
        } else if (request.getRequestURI().endsWith(".wadl")) {
            refuse(response, 404, "NOT_FOUND", "The contract is described by /openapi");
        } else if (request.getContentLengthLong() > largest) {
            // Answered without reading: the rest of such a body is nobody's business.
            response.setHeader("Connection", "close");
            refuse(response, 413, "TOO_LARGE", "The body is larger than " + largest + " bytes");
        } else if (has(request, "multipart/") && !request.getRequestURI().equals("/show-poster")) {
            refuse(response, 415, "UNSUPPORTED_MEDIA_TYPE", "Nothing here takes files");
        } else if (tunnel(request)) {
            response.setHeader("Connection", "close");
            refuse(response, 400, "MALFORMED", "HTTP/1.1 alone is spoken here: a body comes without Upgrade");
        } else if (formWithoutLength(request)) {
            refuse(response, 411, "LENGTH_REQUIRED", "A form declares its length");
        } else if (fromElsewhere(request) || linkedForm(request)) {
            refuse(response, 403, "FORBIDDEN", "The request comes from another site");
        } else if (inParts(request)) {
            refuse(response, 400, "MALFORMED", "A page is asked for as a whole");
        } else {
            chain.doFilter(WellMeantDates.in(NoBody.in(request)), response);
        }
    }

    private static boolean isNotice(HttpServletRequest request) {
        return (request.getRequestURI() + "/").startsWith("/pix/");
    }

    private static boolean isFile(HttpServletRequest request) {
        return FILES.matcher(request.getRequestURI()).matches();
    }

    private static boolean has(HttpServletRequest request, String type) {
        String given = request.getContentType();
        return given != null && given.strip().toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** The platform would wait for its end, and give nobody the body. */
    private static boolean tunnel(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null
                && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    /** The container reads forms by itself, up to megabytes; every other body is counted by whoever reads it. */
    private static boolean formWithoutLength(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                && (has(request, "application/x-www-form-urlencoded") || has(request, "multipart/"));
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

    /** No page of ours asks so; Faces would tell the class of whatever went wrong, with status 200. */
    private static boolean inParts(HttpServletRequest request) {
        // Of a notice and a file no parameter is asked for: that could swallow the body, or read it before it is known
        // whose it is.
        return request.getHeader("Faces-Request") != null
                || !isNotice(request) && !isFile(request) && request.getParameter("jakarta.faces.partial.ajax") != null;
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(Problem.text(status, code, detail));
    }
}
