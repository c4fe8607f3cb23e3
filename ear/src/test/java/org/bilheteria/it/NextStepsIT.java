package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: whose place ends without tickets reads what can still be had, and nobody is sent back into a sold-out line. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class NextStepsIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    NextStepsIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void endingsLeadToWhatIsFreeNow() throws Exception {
        String title = "Two days " + Instant.now().toEpochMilli();
        JsonObject first = show(title + ", day 1", Instant.now().plusSeconds(1), 1, 5);
        JsonObject second = show(title + ", day 2", Instant.now().plusSeconds(3_600), 5);
        await().until(
                        () -> Api.json(api.get("/api/performances/" + first.getString("id") + "/board"))
                                .getString("phase"),
                        "OPEN"::equals);
        Sale sale = sale(first, 0);
        String buyer = api.newBuyer();
        String held = api.hold(sale, buyer);
        String late = api.newBuyer();
        String waiting = api.enter(sale, late).getString("place");
        api.awaitState(waiting, late, "WAITING");
        api.pay(api.charge(held, buyer), "");
        String order = api.awaitState(held, buyer, "PAID").getString("order");
        api.awaitState(waiting, late, "TURNED_AWAY");

        turnedAway(reader.open(390, 844, "pt-BR", late, server.url("/")), waiting, first, second);

        assertThat(api.post("/api/orders/" + order + "/withdrawal", "", buyer).statusCode())
                .isEqualTo(202);
        api.awaitState(held, buyer, "REFUNDED");
        Page undone = reader.open(390, 844, "en", buyer, server.url("/"));
        undone.navigate(server.url("/place?id=" + held));
        assertThat(undone.locator("#refund-when")).containsText("within minutes");
        awaitAgain(undone, 1);
        assertThat(reader.complaints()).isEmpty();
    }

    private static void turnedAway(Page page, String place, JsonObject first, JsonObject second) {
        page.navigate(server.url("/place?id=" + place));
        awaitAgain(page, 0);
        assertThat(page.locator("#other-sectors li")).hasCount(1);
        assertThat(page.locator("#other-sectors a"))
                .hasAttribute(
                        "href", "/performance?id=" + first.getString("id") + "&sector=" + sector(first, 1) + "#choose");
        assertThat(page.locator("#other-days a")).hasAttribute("href", "/performance?id=" + second.getString("id"));
        assertThat(page.locator("#refund-when")).hasCount(0);
        assertThat(Axe.violations(page)).isEmpty();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "next-steps");
    }

    /** Whether it can be tried again the page has from a board that may be a second old. */
    private static void awaitAgain(Page page, int links) {
        await().until(
                        () -> {
                            page.reload();
                            return page.locator("#again").count();
                        },
                        Integer.valueOf(links)::equals);
    }

    private static Sale sale(JsonObject show, int sector) {
        return new Sale(Integer.parseInt(show.getString("id")), Integer.parseInt(sector(show, sector)));
    }

    private static String sector(JsonObject show, int which) {
        return show.getJsonArray("sectors").getJsonObject(which).getString("id");
    }

    /** @param capacities of its sectors */
    private static JsonObject show(String title, Instant opens, int... capacities) throws Exception {
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        for (int i = 0; i < capacities.length; i++) {
            sectors.add(Json.createObjectBuilder()
                    .add("name", "Sector " + i)
                    .add("capacity", capacities[i])
                    .add("halfQuota", 0)
                    .add("fullPrice", "100.00")
                    .add("halfPrice", "50.00"));
        }
        JsonObject plan = Json.createObjectBuilder()
                .add("title", title)
                .add("venue", "A hall")
                .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", opens.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                .add("limitPerBuyer", 4)
                .add("halfPerBuyer", 1)
                .add("sectors", sectors)
                .build();
        return Api.granted(api.post("/api/organiser/performances", plan.toString(), organiser));
    }
}
