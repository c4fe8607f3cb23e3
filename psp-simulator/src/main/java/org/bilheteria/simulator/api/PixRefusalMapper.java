package org.bilheteria.simulator.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.wire.Problem;

/** Our own "no". */
@Provider
public class PixRefusalMapper implements ExceptionMapper<PixRefusal> {

    @Override
    public Response toResponse(PixRefusal refusal) {
        return Problem.of(refusal);
    }
}
