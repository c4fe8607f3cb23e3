package org.bilheteria.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.shared.Problem;

/** Every failure of a REST call becomes a problem; what is our fault is logged under an id the answer names. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refused> refused = refused(thrown).or(() -> Outage.in(thrown));
        if (refused.isPresent()) {
            return Problem.of(refused.get());
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return refusedByPlatform(web.getResponse());
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Answering a request failed; the client was told failure " + id, thrown);
        return Problem.of(500, "INTERNAL", "Something went wrong here; it is logged as " + id);
    }

    /** With {@code Allow}, which RFC 9110 (15.5.6) wants in every 405. */
    private static Response refusedByPlatform(Response refusal) {
        Response problem =
                Problem.of(refusal.getStatus(), Problem.code(refusal.getStatus()), "The request can't be answered so");
        String allow = refusal.getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    /** A refusal may come wrapped by the container or by a completion stage. */
    private static Optional<Refused> refused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
