package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: owners take all of their data along and have their account erased, as soon as nothing is unsettled; whoever merely has an old
 * session does neither; of a race with an arrival one wins and the line goes on; strange sign-ins are told. Method: programs, and the
 * mails as they were sent. {@link PrivacyPagesIT} does the same in browsers.
 */
@OnSharedServer(SetUp.QUICK_LINE)
class PrivacyIT {

    private static final AtomicLong PEOPLE = new AtomicLong(778_000_000);

    private final Distribution server;
    private final Api api;
    private long person;
    private String email;

    PrivacyIT(Distribution server) throws Exception {
        this.server = server;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
        email = Site.email(person);
    }

    @Test
    void anExportHasAllThatIsKnownAndNoKeyToTheAccount() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = newBuyer();
        String order = buy(sale, buyer);

        HttpResponse<String> answer = send("GET", "/api/account/export", buyer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("argon2", "PBKDF2", "code_hash");
        JsonObject all = Api.json(answer);
        assertThat(all.getJsonObject("account").getString("email")).isEqualTo(email);
        assertThat(all.getJsonArray("sessions")).hasSize(2);
        assertThat(all.getJsonArray("places").getJsonObject(0).getString("state"))
                .isEqualTo("PAID");
        assertThat(all.getJsonArray("places")
                        .getJsonObject(0)
                        .getJsonObject("hold")
                        .getString("state"))
                .isEqualTo("PAID");
        JsonObject bought = all.getJsonArray("orders").getJsonObject(0);
        assertThat(bought.getString("number")).isEqualTo(order);
        assertThat(bought.getJsonArray("tickets")).hasSize(1);
        assertThat(all.getJsonArray("charges")).hasSize(1);
        assertThat(all.getJsonArray("payments").getJsonObject(0).getString("outcome"))
                .isEqualTo("CONFIRMED");
        assertThat(all.getJsonArray("mails").getJsonObject(0).getString("kind")).isEqualTo("CONFIRMED");
        assertThat(all.keySet()).contains("passkeys", "emailChanges", "signInNotices", "refunds", "acts");
    }

    @Test
    void whoSignedInLongAgoSignsInAgainAndHasOneSessionAsBefore() throws Exception {
        String old = OldSession.of(server, newBuyer());
        for (Map.Entry<String, String> call : Map.of(
                        "/api/account/export", "GET",
                        "/api/account", "DELETE",
                        "/api/account/sessions", "DELETE",
                        "/api/account/passkeys/options", "POST",
                        "/api/account/passkeys/0123456789ABCDEF", "DELETE")
                .entrySet()) {
            assertRefused(send(call.getValue(), call.getKey(), old), 403, "SIGN_IN_AGAIN");
        }
        assertThat(send("GET", "/api/account", old).statusCode()).isEqualTo(200);

        assertRefused(again("not the password", old), 401, "BAD_CREDENTIALS");
        String fresh = Api.json(again(Site.PASSWORD, old)).getString("token");

        assertThat(send("GET", "/api/account", old).statusCode()).isEqualTo(401);
        assertThat(send("GET", "/api/account/export", fresh).statusCode()).isEqualTo(200);
        assertThat(api.list("/api/account/sessions", fresh))
                .as("that of the sign-up, and this one in place of the old")
                .hasSize(2);
        assertRefused(api.post("/api/session/again", "{\"password\":\"x\"}", null), 401, "NOT_SIGNED_IN");
    }

    @Test
    void whatIsUnsettledKeepsAnAccountAndThenItIsErasedForGood() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = newBuyer();
        String place = api.hold(sale, buyer);
        assertRefused(send("DELETE", "/api/account", buyer), 409, "ORDER_OPEN");
        api.charge(place, buyer);
        assertThat(send("DELETE", "/api/places/" + place, buyer).statusCode()).isEqualTo(204);

        await().until(() -> send("DELETE", "/api/account", buyer).statusCode() == 204);

        assertThat(send("GET", "/api/account", buyer).statusCode()).isEqualTo(401);
        assertRefused(api.post("/api/session", Site.credentials(person), null), 401, "BAD_CREDENTIALS");
        await().until(() ->
                !Mails.with(server, "To: " + email, "account was erased").isEmpty());
        assertThat(api.post("/api/buyers", Site.newcomer(person), null).statusCode())
                .as("the same e-mail and CPF")
                .isEqualTo(201);
        String stranger = Api.json(api.post("/api/session", Site.credentials(person), null))
                .getString("token");
        assertThat(api.list("/api/places", stranger)).isEmpty();
        assertThat(send("GET", "/api/places/" + place, stranger).statusCode()).isEqualTo(404);
    }

    @Test
    void ticketsStayValidAndNobodysPurchaseIsShown() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = newBuyer();
        String order = buy(sale, buyer);
        String ticket = Api.json(send("GET", "/api/account/export", buyer))
                .getJsonArray("orders")
                .getJsonObject(0)
                .getJsonArray("tickets")
                .getJsonObject(0)
                .getString("ticket");

        assertThat(send("DELETE", "/api/account", buyer).statusCode()).isEqualTo(204);

        String admission = "{\"entrance\":\"North\",\"admissions\":[{\"ticket\":\"" + ticket + "\",\"at\":\""
                + Instant.now() + "\"}]}";
        HttpResponse<String> let =
                api.post("/api/check-in/" + sale.performance() + "/admissions", admission, api.organiser(server));
        assertThat(let.body()).contains("ADMITTED");
        assertThat(send("GET", "/api/orders/" + order, newBuyer()).statusCode())
                .as("of the same e-mail and CPF")
                .isEqualTo(404);
    }

    @Test
    void ofErasureAndArrivalAtTheSameMomentOneWinsAndTheLineGoesOn() throws Exception {
        Sale sale = api.openSale(30);
        List<String> buyers = IntStream.range(0, 12).mapToObj(i -> token()).toList();
        List<CompletableFuture<Boolean>> races =
                buyers.stream().map(buyer -> race(sale, buyer)).toList();
        long erased = races.stream().filter(CompletableFuture::join).count();
        String later = api.newBuyer();

        api.hold(sale, later);

        await().until(() -> held(sale) == 12 - erased + 1);
        for (String buyer : buyers) {
            int status = send("GET", "/api/account", buyer).statusCode();
            assertThat(status).isIn(200, 401);
        }
    }

    /** @return whether the account was erased */
    private CompletableFuture<Boolean> race(Sale sale, String buyer) {
        CompletableFuture<HttpResponse<String>> arrival = api.arrive(sale, buyer, Map.of());
        CompletableFuture<Integer> erasure = CompletableFuture.supplyAsync(() -> status("DELETE", buyer));
        return arrival.thenCombine(erasure, (entered, gone) -> {
            assertThat(gone).isIn(204, 409);
            return gone == 204;
        });
    }

    private int held(Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board"))
                .getJsonArray("sectors")
                .getJsonObject(0)
                .getInt("held");
    }

    @Test
    void theLastOrganiserStays() throws Exception {
        assertRefused(send("DELETE", "/api/account", api.organiser(server)), 409, "LAST_ORGANISER");
    }

    @Test
    void aStrangeSignInIsToldOnceAndTheFirstOfANewAccountIsNot() throws Exception {
        String first = newBuyer();
        await().until(() -> notices(first) == 0);
        api.post("/api/session", Site.credentials(person), null);
        await().until(() -> Mails.with(server, "To: " + email, "on a device it hadn't seen before")
                        .size()
                == 1);
        String third = Api.json(api.post("/api/session", Site.credentials(person), null))
                .getString("token");

        await().until(() -> notices(third) == 1);

        assertThat(Mails.with(server, "To: " + email, "on a device it hadn't seen before"))
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail).contains("127.0.*.*", "/account"));
    }

    /** How many sightings are kept: those that are not told are forgotten. */
    private int notices(String token) throws Exception {
        return Api.json(send("GET", "/api/account/export", token))
                .getJsonArray("signInNotices")
                .size();
    }

    private String buy(Sale sale, String buyer) throws Exception {
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        String order = api.awaitState(place, buyer, "PAID").getString("order");
        await().until(() -> !Mails.with(server, "To: " + email, order).isEmpty());
        return order;
    }

    private String newBuyer() throws Exception {
        return Api.site(server).newBuyer(person);
    }

    private String token() {
        try {
            return api.newBuyer();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int status(String method, String token) {
        try {
            return send(method, "/api/account", token).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String token) throws Exception {
        return api.send(method, path, Api.bearer(token));
    }

    private HttpResponse<String> again(String password, String token) throws Exception {
        return api.post("/api/session/again", "{\"password\":\"" + password + "\"}", token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).getString("code")).isEqualTo(code);
    }
}
