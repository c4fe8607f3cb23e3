package org.bilheteria.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.bilheteria.account.staff.Staff;
import org.bilheteria.account.staff.StaffMember;
import org.bilheteria.shared.Json;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** For organisers: who is staff, with which roles, and whose account is switched off. */
@Path("organiser/staff")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Staff staff;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    @GET
    public JsonArray all() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        staff.all().forEach(member -> list.add(StaffJson.of(member)));
        return list.build();
    }

    /** {@code {email, roles?, switchedOff?}}, of a buyer, too; what is not said stays. The e-mail is in no address, which logs keep. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(InputStream body) {
        signedIn.requireFreshFactor();
        JsonBody json = JsonBody.of(body);
        String email = json.string("email");
        StaffMember member = staff.of(email);
        boolean off = json.bool("switchedOff", member.off());
        member = json.optionalStrings("roles")
                .map(StaffJson::roles)
                .map(roles -> staff.roles(email, roles, signedIn.actor()))
                .orElse(member);
        if (off != member.off()) {
            member = off
                    ? staff.switchOff(email, signedIn.requireBuyer(), signedIn.actor())
                    : staff.switchOn(email, signedIn.actor());
        }
        return StaffJson.of(member).build();
    }
}
