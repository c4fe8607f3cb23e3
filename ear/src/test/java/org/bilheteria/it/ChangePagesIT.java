package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: who sells corrects a performance that is on sale, all of it or nothing, and only while nobody relies on it; who
 * changed what is read to the end. Method: a real browser beside the REST contract.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class ChangePagesIT {

    private static Distribution server;
    private static Api api;

    private final Reader reader;

    ChangePagesIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    @Test
    void pricesAndSectorsChangeBeforeTheLobbyAndBuyersSeeItAtOnce() throws Exception {
        String id = announce(Duration.ofHours(1));
        Page page = organiser(390, 844, "pt-BR");
        page.navigate(server.url("/organiser"));
        page.locator("a[href='/change-performance?performance=" + id + "']").click();
        assertThat(page.getByLabel("Título")).hasValue("A show");
        assertThat(page.locator("#halfQuota0")).not().isEditable();
        Reader.shot(page, "56-change-phone");

        page.locator("#fullPrice0").fill("0,00");
        page.locator("#sectorName1").fill("Camarote");
        page.locator("#capacity1").fill("50");
        page.locator("#fullPrice1").fill("300,00");
        page.getByText("Salvar tudo").click();
        assertThat(page.locator("#fullPrice0")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#sectorName1")).hasValue("Camarote");
        Reader.shot(page, "57-wrong-change");
        page.locator("#fullPrice0").fill("120,50");
        page.getByText("Salvar tudo").click();

        assertThat(page.locator("#saved")).hasText("Salvo.");
        Reader.shot(page, "58-changed");
        page.navigate(server.url("/performance?id=" + id));
        assertThat(page.locator("main")).containsText("Camarote");
        assertThat(page.locator("main")).containsText("120,50");
        JsonArray sectors =
                Api.json(api.get("/api/performances/" + id + "/board")).getJsonArray("sectors");
        assertThat(sectors.getJsonObject(1).getInt("capacity")).isEqualTo(50);
        assertThat(api.get("/api/performances/" + id + "/sectors/"
                                + sectors.getJsonObject(1).getString("sector") + "/journal")
                        .body())
                .contains("\"type\":\"OPENED\",\"capacity\":50,\"halfQuota\":20");
        Pattern measured = Pattern.compile("bilheteria_tickets\\{[^}]*sector=\""
                + sectors.getJsonObject(1).getString("sector") + "\"[^}]*state=\"free\"[^}]*} 50");
        await().until(() -> measured.matcher(api.get("/metrics").body()).find());
        page.setViewportSize(1280, 800);
        page.navigate(server.url("/change-performance?performance=" + id));
        Reader.shot(page, "59-change");
    }

    @Test
    void twoWhoChangeTheSameSaleAreToldOfEachOther() throws Exception {
        String id = announce(Duration.ofHours(1));
        Page page = organiser(1280, 800, "en");
        page.navigate(server.url("/change-performance?performance=" + id));
        String floor = sectors(id).getJsonObject(0).getString("id");
        String token = api.organiser(server);
        // Names are swapped and a third takes one that was given up: no moment has two of the same.
        String added = "{\"name\":\"Box\",\"capacity\":5,\"fullPrice\":\"9.00\",\"halfPrice\":\"4.50\"}";
        assertThat(change(id, "{\"sectors\":[" + added + "]}", token)).isEqualTo(200);
        String box = sectors(id).getJsonObject(1).getString("id");
        assertThat(change(
                        id,
                        "{\"sectors\":[{\"id\":\"" + floor + "\",\"name\":\"Box\"},{\"id\":\"" + box
                                + "\",\"name\":\"Lawn\"}," + added.replace("Box", "Floor") + "]}",
                        token))
                .isEqualTo(200);

        page.getByLabel("Title").fill("Another show");
        page.getByText("Save all").click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Somebody else changed this sale");
        assertThat(page.getByLabel("Title")).hasValue("Another show");
        page.getByText("Open again").click();
        assertThat(page.locator("#sectorName1")).hasValue("Lawn");
        assertThat(page.getByLabel("Title")).hasValue("A show");
        assertThat(sectors(id).getValuesAs(JsonObject.class))
                .extracting(sector -> sector.getString("name"))
                .containsExactly("Box", "Lawn", "Floor");
    }

    @Test
    void onceTheLobbyIsOpenPricesStay() throws Exception {
        String id = announce(Duration.ofHours(-1));
        String floor = sectors(id).getJsonObject(0).getString("id");
        Page page = organiser(390, 844, "en");
        page.navigate(server.url("/change-performance?performance=" + id));
        assertThat(page.locator("#fullPrice0")).not().isEditable();
        assertThat(page.locator("#fullPrice0")).hasAttribute("aria-describedby", "why-TERMS");
        assertThat(page.locator("#why-TERMS")).containsText("can’t change any more");
        assertThat(page.locator("#sectorName1")).hasCount(0);
        Reader.shot(page, "60-change-in-lobby");

        String token = api.organiser(server);
        String price =
                "{\"title\":\"Cheap\",\"sectors\":[{\"id\":\"" + floor + "\",\"capacity\":7,\"fullPrice\":\"1.00\"}]}";
        assertThat(change(id, price, token)).isEqualTo(409);
        assertUnchanged(id);
        // Nor is a lobby moved back that somebody may be in.
        assertThat(page.locator("#lobbyOpensAt")).not().isEditable();
        assertThat(change(id, "{\"lobbyOpensAt\":\"" + Instant.now().plusSeconds(1800) + "\"}", token))
                .isEqualTo(409);
        assertUnchanged(id);

        page.navigate(server.url("/change-performance?performance=" + id));
        page.getByLabel("Title").fill("The right title");
        page.getByText("Save all").click();
        assertThat(page.locator("h1")).hasText("The right title");

        assertThat(api.post("/api/organiser/performances/" + id + "/close", "", token)
                        .statusCode())
                .isEqualTo(200);
        page.navigate(server.url("/change-performance?performance=" + id));
        assertThat(page.getByLabel("Title")).not().isEditable();
        assertThat(page.getByLabel("Show starts")).isEditable();
        Reader.shot(page, "63-change-closed");
    }

    @Test
    void theAuditLogIsReadToItsEnd() throws Exception {
        String id = announce(Duration.ofHours(1));
        String token = api.organiser(server);
        for (int calls = 1; calls <= 101; calls++) {
            assertThat(change(id, "{\"callsPerSecond\":" + calls + "}", token)).isEqualTo(200);
        }
        Page page = organiser(390, 844, "en");
        page.navigate(server.url("/steer?performance=" + id));
        page.locator("a[href='/audit?performance=" + id + "']").click();
        assertThat(page.locator("tbody tr")).hasCount(100);
        assertThat(page.locator("tbody tr").first()).containsText("calls per second: 101");
        Reader.shot(page, "61-audit-of-one");
        page.getByText("Older").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").last()).containsText("put “A show” on sale");
        Reader.shot(page, "62-audit-older");
        page.getByText("Newest").click();
        assertThat(page.locator("tbody tr")).hasCount(100);

        String audit = "/api/organiser/audit";
        JsonArray newest = api.list(audit + "?limit=100&performance=" + id, token);
        String last = newest.getJsonObject(99).getString("id");
        assertThat(api.list(audit + "?before=" + last + "&performance=" + id, token))
                .hasSize(2);
        Map<String, String> organiser = Api.bearer(token);
        assertThat(api.send("GET", audit + ".csv?performance=" + id, organiser).body())
                .startsWith("id,at,actor,act,subject\r\n")
                .contains("\"create\",\"performance " + id + "\"")
                .hasLineCount(103);
        assertThat(api.send("GET", audit + ".csv", organiser).body().lines().count())
                .isGreaterThanOrEqualTo(103);
        String buyer = "Bearer " + api.newBuyer();
        assertThat(api.send("GET", audit + ".csv", Map.of("Authorization", buyer))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertUnchanged(String id) throws Exception {
        assertThat(performance(id).getString("title")).isEqualTo("A show");
        assertThat(sectors(id).getJsonObject(0).getInt("capacity")).isEqualTo(100);
        assertThat(sectors(id)
                        .getJsonObject(0)
                        .getJsonArray("ticketTypes")
                        .getJsonObject(0)
                        .getString("price"))
                .isEqualTo("100.00");
    }

    /** A show of one sector, on sale for a month from two hours ahead. @return its id */
    private static String announce(Duration untilLobby) throws Exception {
        Instant now = Instant.now();
        String plan = """
                {"title":"A show","venue":"A hall","startsAt":"%s","lobbyOpensAt":"%s","opensAt":"%s","closesAt":"%s",
                "sectors":[{"name":"Floor","capacity":100,"fullPrice":"100.00","halfPrice":"50.00"}]}""".formatted(
                        now.plus(Duration.ofDays(40)),
                        now.plus(untilLobby),
                        now.plus(Duration.ofHours(2)),
                        now.plus(Duration.ofDays(30)));
        return Api.json(api.post("/api/organiser/performances", plan, api.organiser(server)))
                .getString("id");
    }

    private static int change(String id, String body, String token) throws Exception {
        return api.patch("/api/organiser/performances/" + id, body, token).statusCode();
    }

    private static JsonObject performance(String id) throws Exception {
        return api.list("/api/performances", null).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray sectors(String id) throws Exception {
        return performance(id).getJsonArray("sectors");
    }

    private Page organiser(int width, int height, String language) throws Exception {
        return reader.open(width, height, language, api.organiser(server), server.url("/"));
    }
}
