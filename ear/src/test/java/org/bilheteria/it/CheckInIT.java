package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: a ticket lets somebody in once, with a network and without one. Method: real tickets, a real browser, its fake camera. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class CheckInIT {

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static String organiser;

    private final Reader reader;

    CheckInIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        sale = api.openSale(20);
        organiser = api.organiser(server);
    }

    @Test
    void aTicketLetsInOnceAndWhatIsNoneNever() throws Exception {
        Bought ticket = buy();
        Page page = entrance(reader.open(390, 844, "pt-BR", organiser, server.url("/")), "Portão A");

        check(page, ticket.code);
        assertThat(page.locator("#result")).containsText("Pode entrar");
        Reader.shot(page, "34-admitted");
        check(page, ticket.code);
        assertThat(page.locator("#result")).containsText("Já usado: Portão A");
        Reader.shot(page, "35-already");
        check(page, ticket.code.substring(0, ticket.code.length() - 2) + "AA");
        assertThat(page.locator("#result")).containsText("Código inválido");
        check(page, "S1ZNCGPRXF");
        assertThat(page.locator("#result")).containsText("Código inválido");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void atAnotherEntranceItIsKnownThatItWasUsed() throws Exception {
        Bought ticket = buy();
        Page first = entrance(reader.open(1280, 800, "en", organiser, server.url("/")), "North");
        Page second = entrance(reader.open(1280, 800, "en", organiser, server.url("/")), "South");

        check(first, ticket.code);
        assertThat(first.locator("#result")).containsText("Admit");
        check(second, ticket.code);

        assertThat(second.locator("#result")).containsText("Already used: North");
        Reader.shot(second, "36-desktop");
        // Refused, and so neither counted nor kept as if somebody had been let in, there or at the box office.
        assertThat(second.locator("#count")).hasText("0");
        check(second, ticket.code);
        assertThat(second.locator("#result")).containsText("Already used: North");
        assertThat(api.send("GET", "/api/check-in/" + sale.performance() + "/conflicts", Api.bearer(organiser))
                        .body())
                .doesNotContain(subject(ticket.code));
    }

    @Test
    void nobodyIsLetInWhenTheBoxOfficeDoesNotHearWhoeverIsSignedIn() throws Exception {
        Bought ticket = buy();
        String own = api.organiser(server);
        Page page = entrance(reader.open(390, 844, "en", own, server.url("/")), "West");
        assertThat(api.send("DELETE", "/api/session", Api.bearer(own)).statusCode())
                .isEqualTo(204);

        check(page, ticket.code);

        assertThat(page.locator("#result.no")).containsText("session");
        assertThat(page.locator("#sync")).containsText("session");
        assertThat(page.locator("#count")).hasText("0");
        Reader.shot(page, "39-session-ended");
    }

    @Test
    void aHalfPriceTicketIsAmberAndSectorAndTypeAreLarge() throws Exception {
        Sale halves = withHalves();
        Bought full = buy(halves, "full");
        Bought half = buy(halves, "half");
        Page page = entrance(reader.open(390, 844, "pt-BR", organiser, server.url("/")), "Portão B", halves);
        assertThat(page.locator("body > *:not(.skip)").first()).hasId("result");

        check(page, full.code);
        assertThat(page.locator("#result.yes:not(.half) .sector")).hasText("Floor");
        assertThat(page.locator("#result .full")).hasText("Inteira");
        Reader.shot(page, "d10-door-full");
        check(page, half.code);
        assertThat(page.locator("#result.yes.half p.half")).containsText("confira o documento");
        assertThat(page.locator("#result .sector")).hasText("Floor");
        assertThat(page.locator("#result")).hasCSS("background-color", "rgb(255, 179, 0)");
        Reader.shot(page, "d11-door-half");
        page.locator("#sound").click();
        assertThat(page.locator("#sound")).hasAttribute("aria-pressed", "false");
        page.locator("#full-screen").click();
        assertThat(page.locator(".top")).isHidden();
        check(page, half.code);
        assertThat(page.locator("#result.no")).containsText("Já usado");
        Reader.shot(page, "d12-door-whole-screen");
        page.reload();
        page.waitForFunction("() => !document.getElementById('judge').disabled");
        assertThat(page.locator("#sound")).hasAttribute("aria-pressed", "false");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aScannerIsHeardWhereverTheCursorIs() throws Exception {
        Bought ticket = buy();
        Page page = entrance(reader.open(390, 844, "en", organiser, server.url("/")), "Gate 7");
        page.locator("#entrance").focus();

        page.keyboard().type(ticket.code);
        page.keyboard().press("Enter");

        assertThat(page.locator("#result")).containsText("Admit");
        assertThat(page.locator("#entrance")).hasValue("Gate 7");
    }

    @Test
    void aDeviceWhoseClockIsAYearOffJudgesAllTheSameAndSaysSo() throws Exception {
        Bought ticket = buy();
        Page page = reader.open(390, 844, "en", organiser, server.url("/"));
        page.clock()
                .setSystemTime(java.util.Date.from(java.time.Instant.now().plus(java.time.Duration.ofDays(4 * 365))));
        entrance(page, "Late");

        check(page, ticket.code);

        assertThat(page.locator("#result")).containsText("Admit");
        assertThat(page.locator("#clock")).containsText("minutes off");
    }

    @Test
    void anUndonePurchaseLetsNobodyInAndAUsedOneIsNotUndone() throws Exception {
        Bought undone = buy();
        Bought used = buy();
        assertThat(api.post("/api/orders/" + undone.order + "/withdrawal", "", undone.buyer)
                        .statusCode())
                .isEqualTo(202);
        Page page = entrance(reader.open(390, 844, "en", organiser, server.url("/")), "North");

        check(page, undone.code);
        assertThat(page.locator("#result")).containsText("Cancelled ticket");
        check(page, used.code);
        assertThat(page.locator("#result")).containsText("Admit");

        assertThat(Api.json(api.post("/api/orders/" + used.order + "/withdrawal", "", used.buyer))
                        .getString("code"))
                .isEqualTo("TICKET_USED");
    }

    @Test
    void withoutANetworkItIsKeptAndSentLater() throws Exception {
        Bought ticket = buy();
        Page page = entrance(reader.open(390, 844, "en", organiser, server.url("/")), "East");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.reload();
        page.waitForFunction("() => !document.getElementById('judge').disabled");
        BrowserContext context = page.context();
        context.setOffline(true);

        check(page, ticket.code);
        assertThat(page.locator("#result")).containsText("Admit");
        assertThat(page.locator("#sync")).containsText("Still to send: 1");
        page.reload();
        page.waitForFunction("() => !document.getElementById('judge').disabled");
        check(page, ticket.code);
        assertThat(page.locator("#result")).containsText("Already used");
        Reader.shot(page, "37-offline");

        context.setOffline(false);
        assertThat(page.locator("#sync")).containsText("All sent");
        await().until(() -> api.own("/api/check-in/" + sale.performance() + "/list", organiser)
                .toString()
                .contains("East"));
    }

    @Test
    void twoEntrancesWithoutANetworkAreAConflictAfterwards() throws Exception {
        Bought ticket = buy();
        String id = subject(ticket.code);
        String path = "/api/check-in/" + sale.performance() + "/admissions";
        String admission =
                "{\"entrance\":\"%s\",\"admissions\":[{\"ticket\":\"" + id + "\",\"at\":\"2026-11-23T12:00:00Z\"}]}";

        String first =
                api.post(path, String.format(admission, "West"), organiser).body();
        String again =
                api.post(path, String.format(admission, "West"), organiser).body();
        String second =
                api.post(path, String.format(admission, "East"), organiser).body();

        assertThat(first).contains("ADMITTED").isEqualTo(again);
        assertThat(second).contains("ALREADY");
        assertThat(api.send("GET", "/api/check-in/" + sale.performance() + "/conflicts", Api.bearer(organiser))
                        .body())
                .contains(id, "East")
                .doesNotContain("West");
        assertThat(api.post(path, String.format(admission, "West"), ticket.buyer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(path, "{\"entrance\":\"\",\"admissions\":[]}", organiser)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theCameraReadsTheTicketFromAPhone() throws Exception {
        Bought ticket = buy();
        Path film = CameraPicture.of(ticket.code, server.folder().resolve("camera.y4m"));
        try (Chromium withCamera = Chromium.open(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film)) {
            Page page = entrance(withCamera.reader().open(390, 844, "en", organiser, server.url("/")), "Camera");

            page.getByText("Use the camera").click();

            assertThat(page.locator("#result")).containsText("Admit");
            Reader.shot(page, "38-camera");
        }
    }

    /** Half of its tickets may go at half price. */
    private static Sale withHalves() throws Exception {
        Instant now = Instant.now();
        String show = "{\"title\":\"Show\",\"venue\":\"Praça\",\"startsAt\":\"" + now.plusSeconds(90_000)
                + "\",\"lobbyOpensAt\":\"" + now + "\",\"opensAt\":\"" + now.plusSeconds(1) + "\",\"closesAt\":\""
                + now.plusSeconds(80_000)
                + "\",\"limitPerBuyer\":4,\"halfPerBuyer\":1,\"sectors\":[{\"name\":\"Floor\","
                + "\"capacity\":4,\"halfQuota\":2,\"fullPrice\":\"100.00\",\"halfPrice\":\"50.00\"}]}";
        JsonObject made = Api.granted(api.post("/api/organiser/performances", show, organiser));
        String sector = made.getJsonArray("sectors").getJsonObject(0).getString("id");
        Sale open = new Sale(Integer.parseInt(made.getString("id")), Integer.parseInt(sector));
        await().until(() ->
                Api.json(api.get(open.path() + "/board")).getString("phase").equals("OPEN"));
        return open;
    }

    private static Page entrance(Page page, String name) {
        return entrance(page, name, sale);
    }

    private static Page entrance(Page page, String name, Sale of) {
        page.navigate(server.url("/check-in?performance=" + of.performance()));
        page.waitForFunction("() => !document.getElementById('judge').disabled");
        page.locator("#entrance").fill(name);
        return page;
    }

    private static void check(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#judge").click();
    }

    private record Bought(String buyer, String order, String code) {}

    private static Bought buy() throws Exception {
        return buy(sale, "full");
    }

    private static Bought buy(Sale of, String type) throws Exception {
        String buyer = api.newBuyer();
        String none = type.equals("full") ? "half" : "full";
        String body = "{\"sector\":\"" + of.sector() + "\",\"" + none + "\":0,\"" + type + "\":1}";
        String place = Api.granted(api.post(of.path() + "/places", body, buyer)).getString("place");
        api.awaitState(place, buyer, "HELD");
        api.pay(api.charge(place, buyer), "");
        String order = api.awaitState(place, buyer, "PAID").getString("order");
        JsonObject found = api.own("/api/orders/" + order, buyer);
        return new Bought(
                buyer, order, found.getJsonArray("tickets").getJsonObject(0).getString("code"));
    }

    private static String subject(String code) {
        String body = new String(java.util.Base64.getUrlDecoder().decode(code.split("\\.")[1]));
        return body.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
