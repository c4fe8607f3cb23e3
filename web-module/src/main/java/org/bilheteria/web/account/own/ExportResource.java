package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bilheteria.privacy.Export;
import org.bilheteria.web.security.SignedIn;

/** All that is known of one's account, to take along. */
@Path("account/export")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    /** How a browser is to call the file. */
    static final String AS_FILE = "attachment; filename=\"bilheteria.json\"";

    @Inject
    SignedIn signedIn;

    @Inject
    Export export;

    @GET
    public Response export() {
        return Response.ok(export.of(signedIn.requireFresh()))
                .header("Content-Disposition", AS_FILE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
