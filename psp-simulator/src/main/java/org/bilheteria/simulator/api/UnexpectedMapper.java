package org.bilheteria.simulator.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.wire.Problem;

/** A fault of the simulator itself. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Override
    public Response toResponse(RuntimeException fault) {
        LOG.log(Level.ERROR, "The simulator failed to answer a call", fault);
        return Problem.of(ErrorType.ERRO_INTERNO, ErrorType.ERRO_INTERNO.status());
    }
}
