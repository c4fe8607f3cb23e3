package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.bilheteria.support.Sale;
import org.bilheteria.support.push.PushServiceStub.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: whoever closed the page is told by their browser when it is their turn, and no push service harms anybody. */
@OnSharedServer(SetUp.QUICK_LINE)
class PushIT {

    private static Distribution server;
    private static Api api;

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    /** Somebody who waits behind another one, who holds the only ticket. */
    private record Waiting(String buyer, String place, String before, String holder) {

        void isCalled() throws Exception {
            api.send("DELETE", "/api/places/" + before, Api.bearer(holder));
            api.awaitState(place, buyer, "HELD");
        }
    }

    private static Waiting waiting(String buyer) throws Exception {
        Sale sale = api.openSale(1);
        String holder = api.newBuyer();
        String before = api.hold(sale, holder);
        String place = api.enter(sale, buyer).getString("place");
        api.awaitState(place, buyer, "WAITING");
        return new Waiting(buyer, place, before, holder);
    }

    private static int refused(String body, String buyer) throws Exception {
        return api.post(Pushed.PATH, body, buyer).statusCode();
    }

    @Test
    void whoIsNearAndCalledIsToldEncryptedAndInTime() throws Exception {
        String buyer = api.newBuyer();
        Pushed browser = new Pushed(Pushed.WELL).asks(api, buyer);
        Waiting line = waiting(buyer);

        assertThat(browser.told("NEAR").getString("body")).contains("Seu número é 2");
        line.isCalled();
        JsonObject told = browser.told("CALLED");

        Instant until = Instant.parse(api.own("/api/places/" + line.place(), buyer)
                .getJsonObject("hold")
                .getString("expiresAt"));
        assertThat(told.getString("title")).startsWith("É a sua vez: ");
        assertThat(told.getString("body")).contains("Pague por PIX até " + WayIn.clock(until));
        assertThat(told.getString("address")).isEqualTo("/place?id=" + line.place());
        assertThat(told.keySet()).containsExactlyInAnyOrder("kind", "language", "title", "body", "address");
        Message last = browser.messages().get(browser.messages().size() - 1);
        assertThat(last.headers())
                .containsEntry("urgency", "high")
                .hasEntrySatisfying(
                        "authorization", header -> assertThat(header).startsWith("vapid t="));
        // Of the five minutes that the tickets are held few seconds are gone.
        assertThat(Integer.parseInt(last.headers().get("ttl"))).isBetween(240, 300);
    }

    @Test
    void oneIsToldInTheLanguageInWhichOneAsked() throws Exception {
        String buyer = api.newBuyer();
        Waiting line = waiting(buyer);
        Pushed browser = new Pushed(Pushed.WELL);
        HttpRequest asked = HttpRequest.newBuilder(URI.create(server.url(Pushed.PATH)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + buyer)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "es-AR")
                .POST(BodyPublishers.ofString(browser.json()))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        line.isCalled();

        assertThat(browser.told("CALLED").getString("title")).startsWith("Es tu turno: ");
    }

    @Test
    void whoIsGoneIsForgottenAndWhoSignsOutIsToldNothing() throws Exception {
        String goner = api.newBuyer();
        Pushed gone = new Pushed(Pushed.WELL).asks(api, goner);
        gone.isAnswered(410);
        String leaver = api.newBuyer();
        Pushed left = new Pushed(Pushed.WELL).asks(api, leaver);
        Waiting leaversLine = waiting(leaver);
        left.told("NEAR");
        api.send("DELETE", "/api/session", Api.bearer(leaver));

        api.send("DELETE", "/api/places/" + leaversLine.before(), Api.bearer(leaversLine.holder()));
        waiting(goner).isCalled();

        await().until(() -> Pushed.ofBuyer(api, goner) == 0);
        assertThat(gone.messages()).isNotEmpty();
        // Called before that one was, and so looked for before.
        await().until(() -> !Mails.with(server, "/place?id=3D" + leaversLine.place(), "Pay by PIX by")
                .isEmpty());
        assertThat(left.messages()).hasSize(1);
    }

    @Test
    void aServiceThatSaysNothingHarmsNobodyAndIsAskedAgain() throws Exception {
        String stuck = api.newBuyer();
        Pushed silent = new Pushed(Pushed.OTHER).asks(api, stuck);
        silent.isAnsweredNothing();
        String lucky = api.newBuyer();
        Pushed well = new Pushed(Pushed.WELL).asks(api, lucky);
        Waiting stuckLine = waiting(stuck);
        Waiting luckyLine = waiting(lucky);

        stuckLine.isCalled();
        luckyLine.isCalled();

        well.told("CALLED");
        await().until(() -> !Mails.with(server, "/place?id=3D" + stuckLine.place(), "Pay by PIX by")
                .isEmpty());
        assertThat(api.charge(stuckLine.place(), stuck)).isNotEmpty();
        await().until(() -> silent.messages().size() > 1);
        silent.isAnswered(201);
        assertThat(silent.told("CALLED").getString("address")).contains(stuckLine.place());
        await().until(() -> api.get("/metrics").body().contains("bilheteria_pushes_waiting"));
        assertThat(Pushed.ofBuyer(api, stuck)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedButAPushServiceThatIsKnown() throws Exception {
        String buyer = api.newBuyer();
        String good = new Pushed(Pushed.WELL).json();
        String elsewhere = good.replace(Pushed.WELL.entry(), server.url(""));

        HttpResponse<String> answer = api.post(Pushed.PATH, elsewhere, buyer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).getJsonObject("fields").getString("endpoint"))
                .isEqualTo("INVALID");
        assertThat(refused(good.replace("p256dh", "other"), buyer)).isEqualTo(400);
        assertThat(refused("{\"endpoint\":7}", buyer)).isEqualTo(400);
        assertThat(refused(good, null)).isEqualTo(401);
        assertThat(Pushed.ofBuyer(api, buyer)).isZero();
        assertThat(api.send("DELETE", Pushed.PATH + "/nobodys", Api.bearer(buyer))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("GET", Pushed.PATH, Map.of()).statusCode()).isEqualTo(401);
    }
}
