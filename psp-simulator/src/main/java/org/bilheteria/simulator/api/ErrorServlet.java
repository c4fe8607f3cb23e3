package org.bilheteria.simulator.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.wire.Problem;

/** The server's "no" before any resource was asked, such as to headers that can't be read. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without one nobody was refused: somebody asked for this by its name.
        int status = given instanceof Integer code ? code : ErrorType.NAO_ENCONTRADO.status();
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(Problem.body(type(status), status).build());
    }

    private static ErrorType type(int status) {
        if (status == ErrorType.NAO_ENCONTRADO.status()) {
            return ErrorType.NAO_ENCONTRADO;
        }
        return status < 500 ? ErrorType.REQUISICAO_INVALIDA : ErrorType.ERRO_INTERNO;
    }
}
