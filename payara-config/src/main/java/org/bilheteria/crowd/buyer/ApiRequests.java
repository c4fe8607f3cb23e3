package org.bilheteria.crowd.buyer;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;
import org.jspecify.annotations.Nullable;

/** The rows of the public contract (docs/rest.md) that buyers use, as requests. */
public final class ApiRequests {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final URI server;
    private final URI bank;

    public ApiRequests(URI server, URI bank) {
        this.server = server;
        this.bank = bank;
    }

    Request signUp(Identities.Identity who) {
        return post(
                at("/api/buyers"),
                BUILDERS.createObjectBuilder()
                        .add("name", who.name())
                        .add("email", who.email())
                        .add("cpf", who.cpf())
                        .add("password", who.password()));
    }

    Request signIn(String email, String password) {
        return post(
                at("/api/session"),
                BUILDERS.createObjectBuilder().add("email", email).add("password", password));
    }

    Request performances() {
        return Request.get(at("/api/performances"));
    }

    Request createPerformance(String session, JsonObjectBuilder plan) {
        return post(at("/api/organiser/performances"), plan).with("Cookie", cookie(session));
    }

    Request board(String performance) {
        return Request.get(at("/api/performances/" + performance + "/board"));
    }

    Request arrive(TargetSale sale, SimulatedBuyer buyer) {
        BuyerPlan plan = buyer.plan();
        JsonObjectBuilder body = BUILDERS.createObjectBuilder()
                .add("sector", sale.sectorJson())
                .add("full", plan.full())
                .add("half", plan.half())
                .add("acceptFewer", plan.acceptFewer());
        Request request = post(at("/api/performances/" + sale.performance() + "/places"), body)
                .with("Cookie", cookie(buyer.session()))
                .with("Bilheteria-Stamp", buyer.stamp());
        return plan.slow() ? request.trickling(plan.upload()) : request;
    }

    Request place(SimulatedBuyer buyer) {
        return Request.get(addressOf(buyer)).with("Cookie", cookie(buyer.session()));
    }

    Request leave(SimulatedBuyer buyer) {
        return Request.delete(addressOf(buyer)).with("Cookie", cookie(buyer.session()));
    }

    Request charge(SimulatedBuyer buyer) {
        return Request.post(URI.create(addressOf(buyer) + "/payment"), "{}").with("Cookie", cookie(buyer.session()));
    }

    /** @param how more members of the order to the bank, such as {@code {"notify":false}} */
    Request pay(String txid, JsonObject how) {
        return post(
                URI.create(bank + "/psp/bank/pay"),
                BUILDERS.createObjectBuilder(how).add("txid", txid));
    }

    /** What became of the money of a day. */
    public Request balance(String session, LocalDate day) {
        return Request.get(at("/api/organiser/balance?day=" + day)).with("Cookie", cookie(session));
    }

    public URI journal(TargetSale sale) {
        return at("/api/performances/" + sale.performance() + "/sectors/" + sale.sector() + "/journal");
    }

    /** The session an answer carries, as cookie or as token; null: none. */
    static @Nullable String session(Response response) {
        for (String cookie : response.header("Set-Cookie").orElse("").split("\n")) {
            if (cookie.startsWith("session=")) {
                String value = cookie.substring("session=".length()).split(";")[0];
                return value.isBlank() ? null : value;
            }
        }
        return JsonFields.of(response.body()).text("token");
    }

    private static Request post(URI target, JsonObjectBuilder body) {
        return Request.post(target, body.build().toString());
    }

    private URI addressOf(SimulatedBuyer buyer) {
        return at("/api/places/" + buyer.place());
    }

    private URI at(String path) {
        return URI.create(server + path);
    }

    private static @Nullable String cookie(@Nullable String session) {
        return session == null ? null : "session=" + session;
    }
}
