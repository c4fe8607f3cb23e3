package org.bilheteria.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.line.Place;
import org.bilheteria.line.Places;
import org.bilheteria.proof.SignedHeads;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** That a line is in the journal, in a few hundred bytes (RFC 6962, section 2.1.1). Open to all, as the journal is. */
@Path("performances/{performance}/sectors/{sector}/journal/proof")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProofResource {

    @Inject
    OpenSales sales;

    @Inject
    Places places;

    @Inject
    SignedHeads heads;

    /** Of the line that says that a place arrived, or of any line by its number. */
    @GET
    public JsonObject proof(
            @PathParam("performance") String performance,
            @PathParam("sector") String sector,
            @QueryParam("place") @Nullable String place,
            @QueryParam("seq") @Nullable String seq) {
        int number = Ids.number(sector);
        if (sales.performance(Ids.number(performance))
                .flatMap(found -> found.sector(number))
                .isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND, "The performance has no such sector");
        }
        long line = place == null ? Ids.seq(seq) : line(place, number);
        SignedHeads.Proof proof = heads.proof(number, line)
                .orElseThrow(() -> new Refused(
                        Refusal.NOT_FOUND, "There is no such line under a signed head yet", Duration.ofSeconds(1)));
        return json(performance, sector, place, proof);
    }

    private long line(String place, int sector) {
        return places.place(place)
                .filter(found -> found.sector() == sector)
                .flatMap(Place::journalSeq)
                .orElseThrow(() -> new Refused(
                        Refusal.NOT_FOUND, "The sector's line has no such place yet", Duration.ofSeconds(1)));
    }

    private static JsonObject json(String performance, String sector, @Nullable String place, SignedHeads.Proof proof) {
        JsonArrayBuilder path = Json.createArrayBuilder();
        proof.inclusion().path().forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("performance", performance).add("sector", sector);
        if (place == null) {
            json.addNull("place");
        } else {
            json.add("place", place);
        }
        return json.add("seq", proof.inclusion().seq())
                .add("line", new String(proof.inclusion().line(), StandardCharsets.UTF_8))
                .add("path", path)
                .add("root", proof.root())
                .add("size", proof.size())
                .add("head", proof.head())
                .build();
    }
}
