package org.bilheteria.web.filter;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.shared.Problem;

/** Says in our words what the container would say in its own, with its name and version. */
@WebServlet(urlPatterns = "/fault", asyncSupported = true)
public class FaultServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(FaultServlet.class.getName());
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without one nobody was refused: somebody asked for this page by its name.
        int status = refusedStatus(request).orElse(given instanceof Integer code ? code : NOT_FOUND);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        if (status == UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        if (wantsPage(request)) {
            page(request, response);
            return;
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Problem.text(status, Problem.code(status), "The request can't be answered so"));
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getRequestDispatcher("/error.xhtml").forward(request, response);
        } catch (ServletException e) {
            throw new IOException("The error page failed", e);
        }
    }

    /** A person at a browser, and not a program at the API. */
    private static boolean wantsPage(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = String.valueOf(request.getHeader("Accept"));
        return accept.contains("text/html") && !path.startsWith("/api/");
    }

    /** A page that was refused something is no fault of ours; anything else that was thrown is, and is logged. */
    private static OptionalInt refusedStatus(HttpServletRequest request) {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return OptionalInt.of(refused.refusal().status());
            }
            // The form carries a state that was not made here.
            if (cause instanceof ViewExpiredException) {
                return OptionalInt.of(BAD_REQUEST);
            }
            // A form was sent to a page there is none of.
            if (cause instanceof FileNotFoundException) {
                return OptionalInt.of(NOT_FOUND);
            }
        }
        if (Outage.in(thrown).isPresent()) {
            return OptionalInt.of(UNAVAILABLE);
        }
        if (thrown != null) {
            LOG.log(
                    Level.SEVERE,
                    "Serving " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
                            + " failed; the error page is shown",
                    thrown);
        }
        return OptionalInt.empty();
    }
}
