package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: in the minutes that matter a buyer is told what is true, on the page of their place and by mail. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class PlacePageIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    PlacePageIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    private Page page(String buyer, String place) {
        Page page = reader.open(390, 844, "en", buyer, server.url("/"));
        page.navigate(server.url("/place?id=" + place));
        return page;
    }

    private static void act(Sale sale, String act) throws Exception {
        Api.granted(api.post("/api/organiser/performances/" + sale.performance() + "/" + act, "", organiser));
    }

    private static void say(Sale sale, String message) throws Exception {
        String body = Json.createObjectBuilder().add("message", message).build().toString();
        Api.granted(api.patch("/api/organiser/performances/" + sale.performance(), body, organiser));
    }

    @Test
    void whoIsCalledIsToldByMailUntilWhenTheyCanPay() throws Exception {
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        Instant until = Instant.parse(
                api.own("/api/places/" + place, buyer).getJsonObject("hold").getString("expiresAt"));

        List<String> mails = await().until(() -> Mails.with(server, "/place?id=3D" + place), some -> !some.isEmpty());

        assertThat(mails)
                .singleElement()
                .asString()
                .contains("your turn", "Pay by PIX by " + WayIn.clock(until), "Pague por PIX", "R$ 100,00");
    }

    @Test
    void whoWaitsSeesTheirWayIsToldOfTheirTurnAndFindsTheCodeThere() throws Exception {
        Sale sale = api.openSale(1);
        String first = api.newBuyer();
        String before = api.hold(sale, first);
        String buyer = api.newBuyer();
        String place = api.enter(sale, buyer).getString("place");
        api.awaitState(place, buyer, "WAITING");
        Page page = page(buyer, place);
        page.context().grantPermissions(List.of("notifications"));

        assertThat(page.locator("#number")).hasText("2");
        assertThat(page.locator("#calling")).hasText("1");
        assertThat(page.locator("#ahead > :not([hidden])")).hasText("Nobody is ahead of you.");
        assertThat(page.locator("main")).containsText("You may close this page");
        page.locator("#tell").click();
        assertThat(page.locator("#told")).containsText("by a notification");
        nothingIsWrittenAgain(page);
        Reader.shot(page, "50-line-phone");

        api.send("DELETE", "/api/places/" + before, Api.bearer(first));

        assertThat(page.locator("h1")).hasText("It is your turn");
        assertThat(page.locator("#announce")).containsText("pay before the time runs out");
        assertThat(page.locator("#code")).hasValue(Pattern.compile("000201.*"));
        assertThat(page.locator("h1")).isFocused();
        assertThat(notices(page)).contains("It is your turn");
        Reader.shot(page, "51-hold-phone");
        page.locator("#copy").click();
        assertThat(page.locator("#copy")).hasText("Code copied");
        assertThat((Boolean) page.evaluate("document.getElementById('copy').getBoundingClientRect().bottom < 844"))
                .as("within reach without scrolling")
                .isTrue();
        assertThat(reader.complaints()).isEmpty();
    }

    private static void nothingIsWrittenAgain(Page page) {
        page.evaluate("window.written = 0; new MutationObserver((all) => { window.written += all.length; })"
                + ".observe(document.getElementById('ahead'), {subtree: true, childList: true, characterData: true,"
                + " attributes: true})");
        page.waitForResponse("**/board", () -> {});
        page.waitForResponse("**/board", () -> {});
        assertThat(page.evaluate("window.written")).isEqualTo(0);
    }

    private static String notices(Page page) {
        return (String)
                page.evaluate("async () => { const worker = await navigator.serviceWorker.getRegistration('/place');"
                        + " return (await worker.getNotifications()).map((each) => each.title).join(); }");
    }

    @Test
    void aPauseStopsTheClockInSightAndIsToldToThoseWhoWaitToo() throws Exception {
        Sale sale = api.openSale(1);
        String holder = api.newBuyer();
        Page hold = page(holder, api.hold(sale, holder));
        String waiter = api.newBuyer();
        String place = api.enter(sale, waiter).getString("place");
        api.awaitState(place, waiter, "WAITING");
        Page line = page(waiter, place);
        assertThat(line.locator("#paused")).isHidden();
        assertThat(hold.locator("#code")).hasValue(Pattern.compile("000201.*"));

        act(sale, "pause");
        say(sale, "Back at <b>six</b>");

        assertThat(hold.locator("#paused")).containsText("Your time stands still");
        assertThat(hold.locator("#message")).hasText("Back at <b>six</b>");
        assertThat(line.locator("#paused")).containsText("nobody loses their place");
        assertThat(line.locator("#message")).hasText("Back at <b>six</b>");
        String left = hold.locator("#left").innerText();
        hold.waitForResponse("**/api/places/*", () -> {});
        hold.waitForResponse("**/api/places/*", () -> {});
        assertThat(hold.locator("#left")).hasText(left);
        assertThat(left).matches("4:\\d\\d");
        assertThat(hold.locator("#until")).isHidden();
        Reader.shot(hold, "52-hold-paused");
        Reader.shot(line, "53-line-paused");

        act(sale, "resume");
        assertThat(hold.locator("#paused")).isHidden();
        assertThat(hold.locator("#left")).not().hasText(left);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whoseSessionIsOverIsToldSoAndComesBackHere() throws Exception {
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        Page page = page(buyer, place);
        assertThat(page.locator("#code")).hasValue(Pattern.compile("000201.*"));

        page.context().clearCookies();

        assertThat(page.locator("#signed-out")).containsText("Your session has ended");
        assertThat(page.locator("#left")).hasText(Pattern.compile("4:\\d\\d"));
        assertThat(page.locator("#connection")).isEmpty();
        assertThat(page.locator("#signed-out a"))
                .hasAttribute(
                        "href",
                        "/sign-in?next="
                                + java.net.URLEncoder.encode(
                                        "/place?id=" + place, java.nio.charset.StandardCharsets.UTF_8));
        page.context().addCookies(List.of(new Cookie("session", buyer).setUrl(server.url("/"))));
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#signed-out")).isHidden();
    }

    @Test
    void whatGoesWrongIsCalledByItsNameAndWhoComesBackSeesWhatIsSo() throws Exception {
        Sale sale = api.openSale(1);
        String first = api.newBuyer();
        api.hold(sale, first);
        String buyer = api.newBuyer();
        String place = api.enter(sale, buyer).getString("place");
        api.awaitState(place, buyer, "WAITING");
        Page page = page(buyer, place);
        page.route(
                "**/board", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)));
        assertThat(page.locator("#connection")).containsText("very busy");
        page.unroute("**/board");
        page.route(
                "**/board", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(500)));
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#connection")).containsText("answered with an error");
        page.unroute("**/board");

        page.context().setOffline(true);
        assertThat(page.locator("#connection")).containsText("No connection");
        assertThat(page.locator("#dot")).hasAttribute("data-well", "false");
        for (int failed = 0; failed < 2; failed++) {
            page.waitForRequest("**/board", () -> {});
        }
        Instant back = Instant.now();
        page.waitForResponse("**/board", () -> page.context().setOffline(false));

        assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(page.locator("#connection")).isEmpty();
    }

    @Test
    void whoComesBackToThePageSeesWhatIsSo() throws Exception {
        Sale sale = api.openSale(1);
        api.hold(sale, api.newBuyer());
        String buyer = api.newBuyer();
        String place = api.enter(sale, buyer).getString("place");
        api.awaitState(place, buyer, "WAITING");
        Page page = page(buyer, place);
        String own = "**/api/places/" + place;
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.waitForResponse("**/board", () -> {});
        page.waitForResponse("**/board", () -> {});
        assertThat(asked).as("while nothing happens").noneMatch(url -> url.endsWith(place));

        for (String back : List.of(
                "document.dispatchEvent(new Event('visibilitychange'))",
                "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")) {
            // Nothing else makes it ask for its own place.
            page.waitForResponse(own, () -> page.evaluate(back));
        }
        assertThat(page.locator("#connection")).isEmpty();
    }

    @Test
    void twoPlacesAreBothShownAndPagesAreTheirReadersAlone() throws Exception {
        Sale one = api.openSale(1);
        Sale two = api.openSale(1);
        String buyer = api.newBuyer();
        String held = api.hold(one, buyer);
        api.hold(two, api.newBuyer());
        String waiting = api.enter(two, buyer).getString("place");
        api.awaitState(waiting, buyer, "WAITING");

        Page page = page(buyer, waiting);
        assertThat(page.locator(".other a")).hasAttribute("href", "/place?id=" + held);
        page.navigate(server.url("/places"));
        assertThat(page.locator(".places .live")).hasCount(2);
        assertThat(page.locator(".places")).containsText("Pay by");
        assertThat(page.locator(".places")).containsText("Your number: 2. Now calling: 1.");
        Reader.shot(page, "54-places-phone");
        page.navigate(server.url("/"));
        assertThat(page.locator("main")).containsText("You are in 2 lines");

        var own = api.send("GET", "/place?id=" + waiting, Api.bearer(buyer)).headers();
        assertThat(own.firstValue("Cache-Control")).hasValue("no-store");
        var home = api.get("/").headers();
        assertThat(home.firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(String.join(",", home.allValues("Vary"))).contains("Accept-Language", "Cookie");
    }
}
