package org.bilheteria.web.organiser.face;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.AgeRating;
import org.bilheteria.catalogue.face.FaceOffice;
import org.bilheteria.catalogue.face.ShowFacts;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.organiser.PlanJson;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.bilheteria.web.show.FaceJson;

/** What is said of a show, and its poster, for programs. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaceResource {

    @Inject
    SignedIn signedIn;

    @Inject
    FaceOffice office;

    @Inject
    Catalogue catalogue;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    /** {@code {"description": "…", "gatesOpenAt": "…", "ageRating": "14", "address": "…"}}: what is absent is said no more. */
    @PUT
    @Path("performances/{performance}/face")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject say(@PathParam("performance") String id, InputStream body) {
        JsonBody json = JsonBody.of(body);
        Performance show = show(id);
        Optional<Instant> gates = json.optionalString("gatesOpenAt").map(text -> PlanJson.instant("gatesOpenAt", text));
        ShowFacts facts = ShowFacts.of(
                json.optionalString("description").orElse(""),
                gates,
                json.optionalString("ageRating").map(FaceResource::rating),
                json.optionalString("address").orElse(""),
                show.startsAt());
        office.say(show.id(), facts, Optional.empty(), signedIn.actor());
        return face(show);
    }

    private static AgeRating rating(String code) {
        return AgeRating.coded(code)
                .orElseThrow(() -> new InvalidFields(
                        Map.of("ageRating", Flaw.INVALID), "ageRating must be one of L, 10, 12, 14, 16, 18"));
    }

    /** The body is the file. @param alt what is to be seen on it */
    @PUT
    @Path("performances/{performance}/poster")
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    public JsonObject poster(
            @PathParam("performance") String id, @QueryParam("alt") @DefaultValue("") String alt, InputStream body) {
        Performance show = show(id);
        office.poster(show.id(), file(body), alt, signedIn.actor());
        return face(show);
    }

    private static byte[] file(InputStream body) {
        try {
            return body.readNBytes(FaceOffice.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new Refused(Refusal.MALFORMED, "The body did not arrive whole");
        }
    }

    @DELETE
    @Path("performances/{performance}/poster")
    public void withoutPoster(@PathParam("performance") String id) {
        office.withoutPoster(Ids.number(id), signedIn.actor());
    }

    private Performance show(String id) {
        return catalogue.performance(Ids.number(id)).orElseThrow(Performance::missing);
    }

    private JsonObject face(Performance show) {
        return FaceJson.add(Json.createObjectBuilder(), office.read(show.id()), show.startsAt())
                .build();
    }
}
