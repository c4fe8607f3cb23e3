package org.bilheteria.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** For organisers: a CPF goes back to whoever has shown that it is theirs. */
@Path("organiser/cpf/release")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CpfReleaseResource {

    @Inject
    SignedIn signedIn;

    @Inject
    CpfDesk desk;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void release(InputStream body) {
        signedIn.requireOrganiser();
        signedIn.requireFreshFactor();
        desk.release(JsonBody.of(body).string("cpf"), signedIn.actor());
    }
}
