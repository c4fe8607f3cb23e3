package org.bilheteria.simulator.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.wire.Problem;

/** The server's "no": no such path, method or media type. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException error) {
        Response answer = error.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        ErrorType type = answer.getStatus() == 404 ? ErrorType.NAO_ENCONTRADO : ErrorType.REQUISICAO_INVALIDA;
        Response problem = Problem.of(type, answer.getStatus());
        // A 405 says in its Allow header what would have worked.
        return answer.getHeaderString("Allow") == null
                ? problem
                : Response.fromResponse(problem)
                        .header("Allow", answer.getHeaderString("Allow"))
                        .build();
    }
}
