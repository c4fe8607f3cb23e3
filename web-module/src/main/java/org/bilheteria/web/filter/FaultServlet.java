package org.bilheteria.web.filter;

import jakarta.servlet.RequestDispatcher;
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
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Problem.text(status, Problem.code(status), "The request can't be answered so"));
    }
}
