package org.bilheteria.crowd;

import java.net.URI;
import java.time.LocalDate;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;

/** The rows of the public contract (design.md §6) that buyers use, as requests. */
final class ApiRequests {

    private final URI server;
    private final URI bank;

    ApiRequests(URI server, URI bank) {
        this.server = server;
        this.bank = bank;
    }

    Request signUp(Identities.Identity who) {
        return Request.post(
                at("/api/buyers"),
                "{\"name\":" + Json.quote(who.name()) + ",\"email\":" + Json.quote(who.email()) + ",\"cpf\":"
                        + Json.quote(who.cpf()) + ",\"password\":" + Json.quote(who.password()) + "}");
    }

    Request signIn(String email, String password) {
        return Request.post(
                at("/api/session"), "{\"email\":" + Json.quote(email) + ",\"password\":" + Json.quote(password) + "}");
    }

    Request performances() {
        return Request.get(at("/api/performances"));
    }

    Request createPerformance(String session, String json) {
        return Request.post(at("/api/organiser/performances"), json).with("Cookie", cookie(session));
    }

    Request board(String performance) {
        return Request.get(at("/api/performances/" + performance + "/board"));
    }

    Request arrive(TargetSale sale, SimulatedBuyer buyer) {
        BuyerPlan plan = buyer.plan();
        String body = "{\"sector\":" + sale.sectorJson() + ",\"full\":" + plan.full() + ",\"half\":" + plan.half()
                + ",\"acceptFewer\":" + plan.acceptFewer() + "}";
        Request request = Request.post(at("/api/performances/" + sale.performance() + "/places"), body)
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

    /** @param how more fields of the order to the bank, such as {@code ,"notify":false} */
    Request pay(String txid, String how) {
        return Request.post(URI.create(bank + "/psp/bank/pay"), "{\"txid\":" + Json.quote(txid) + how + "}");
    }

    /** What became of the money of a day. */
    Request balance(String session, LocalDate day) {
        return Request.get(at("/api/organiser/balance?day=" + day)).with("Cookie", cookie(session));
    }

    URI journal(TargetSale sale) {
        return at("/api/performances/" + sale.performance() + "/sectors/" + sale.sector() + "/journal");
    }

    /** The session an answer carries, as cookie or as token; null: none. */
    static String session(Response response) {
        for (String cookie : response.header("Set-Cookie").orElse("").split("\n")) {
            if (cookie.startsWith("session=")) {
                String value = cookie.substring("session=".length()).split(";")[0];
                return value.isBlank() ? null : value;
            }
        }
        return JsonFields.of(response.body()).text("token");
    }

    private URI addressOf(SimulatedBuyer buyer) {
        return at("/api/places/" + buyer.place());
    }

    private URI at(String path) {
        return URI.create(server + path);
    }

    private static String cookie(String session) {
        return session == null ? null : "session=" + session;
    }
}
