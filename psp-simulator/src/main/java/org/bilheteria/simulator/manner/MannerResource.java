package org.bilheteria.simulator.manner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;

/** {@code /bank/manners}: {@code {profile?, manners?}}; see the package. */
@Path("bank/manners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MannerResource {

    @Inject
    Manners manners;

    @GET
    public String on() {
        JsonArrayBuilder list = JsonText.array();
        manners.on().forEach(manner -> list.add(manner.name()));
        return JsonText.object().add("manners", list).build().toString();
    }

    /** Those of the profile and those named one by one, in place of those there were. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public String behave(InputStream body) {
        Payload wanted = PayloadReader.read(body, ErrorType.REQUISICAO_INVALIDA, "bank");
        Optional<String> profile = wanted.text("profile", 50);
        Optional<List<String>> named = wanted.texts("manners");
        if (profile.isEmpty() && named.isEmpty()) {
            throw wanted.missing("manners");
        }
        List<Manner> all = new ArrayList<>();
        profile.ifPresent(name -> all.addAll(
                one(wanted, "profile", name, EnumSet.allOf(Bank.class)).manners()));
        named.orElse(List.of()).forEach(name -> all.add(one(wanted, "manners", name, EnumSet.allOf(Manner.class))));
        manners.set(all);
        return on();
    }

    private static <E extends Enum<E>> E one(Payload wanted, String member, String name, Set<E> known) {
        return known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wanted.refused(member, "só conhece " + Arrays.toString(known.toArray())));
    }

    /** Polite again. */
    @DELETE
    public void behaveWell() {
        manners.set(List.of());
    }
}
