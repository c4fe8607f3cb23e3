package org.bilheteria.simulator.fault;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;

/** {@code /faults}: {@code {faults: [{operation, kind, status?, millis?, times?}]}}; see the package. */
@Path("faults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaultResource {

    private static final int LONGEST_DELAY = 120_000;

    @Inject
    Faults faults;

    @GET
    public String left() {
        JsonArrayBuilder list = JsonText.array();
        faults.left()
                .forEach(fault -> list.add(JsonText.object()
                        .add("operation", fault.operation())
                        .add("kind", fault.kind().name())
                        .add("status", fault.status())
                        .add("millis", fault.millis())
                        .add("times", fault.times())));
        return JsonText.object().add("faults", list).build().toString();
    }

    @PUT
    public Response set(String body) {
        try {
            JsonArray list = JsonText.parse(body).getJsonArray("faults");
            faults.set(list.stream()
                    .map(JsonValue::asJsonObject)
                    .map(FaultResource::fault)
                    .toList());
            return Response.noContent().build();
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException malformed) {
            return Response.status(400)
                    .entity(JsonText.object()
                            .add("title", "Not a list of faults")
                            .add(
                                    "detail",
                                    "Each has an operation there is, a kind there is, and numbers within their bounds")
                            .build()
                            .toString())
                    .build();
        }
    }

    @DELETE
    public void clear() {
        faults.set(List.of());
    }

    private static Fault fault(JsonObject json) {
        Fault fault = new Fault(
                json.getString("operation"),
                Fault.Kind.valueOf(json.getString("kind")),
                json.getInt("status", 503),
                json.getInt("millis", 0),
                json.getInt("times", 1));
        boolean fits = Operation.exists(fault.operation())
                && fault.status() >= 200
                && fault.status() <= 599
                && fault.millis() >= 0
                && fault.millis() <= LONGEST_DELAY
                && fault.times() >= 1;
        if (!fits) {
            throw new IllegalArgumentException("No such operation, or a number out of range");
        }
        return fault;
    }
}
