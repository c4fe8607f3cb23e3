package org.bilheteria.web.filter;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.rest.Problem;

/** Says in our words what the container would say in its own, with its name and version. */
@WebServlet(urlPatterns = "/fault", asyncSupported = true)
public class FaultServlet extends HttpServlet {

    private static final int NOT_FOUND = 404;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without one nobody was refused: somebody asked for this page by its name.
        int status = given instanceof Integer code ? code : NOT_FOUND;
        response.setStatus(status);
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
}
