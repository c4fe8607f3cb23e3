package org.bilheteria.simulator.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Says what this is, and serves the pages' style sheet. */
@Path("/")
@RequestScoped
public class HomePage {

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response home(@Context HttpHeaders headers) {
        return Response.ok(Screen.of(headers).page("home", Map.of()))
                .header("Content-Security-Policy", BankPage.POLICY)
                .build();
    }

    @GET
    @Path("simulator.css")
    @Produces("text/css;charset=UTF-8")
    public Response style() {
        return Response.ok(Screen.resource("simulator.css"))
                .header("Cache-Control", "max-age=3600")
                .build();
    }
}
