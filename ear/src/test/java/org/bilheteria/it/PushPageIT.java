package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: the page asks when it is pressed and not before, says truly what will happen, and what is pushed is shown. A Chromium without a window has no
 * push service: where it is reached is ours to say, what it is told is brought to its worker over DevTools.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class PushPageIT {

    private static final String SUBSCRIBES = "(() => { const mine = %s; let now = null;"
            + " const one = { toJSON: () => mine, unsubscribe: async () => { now = null; return true; } };"
            + " PushManager.prototype.subscribe = async (how) => { window.askedWith = how.applicationServerKey; now = one; return one; };"
            + " PushManager.prototype.getSubscription = async () => now; })()";

    private static Distribution server;
    private static Api api;

    private final Reader reader;

    PushPageIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    private Page page(String buyer, String place, String before) {
        Page page = reader.open(390, 844, "en", buyer, server.url("/"));
        page.addInitScript("window.permissions = 0; const ask = Notification.requestPermission.bind(Notification);"
                + " Notification.requestPermission = () => { window.permissions++; return ask(); };" + before);
        page.navigate(server.url("/place?id=" + place));
        return page;
    }

    /** In line behind somebody. @return the place, and how the one before leaves */
    private static Runnable waits(String buyer, AtomicReference<String> place) throws Exception {
        Sale sale = api.openSale(1);
        String holder = api.newBuyer();
        String held = api.hold(sale, holder);
        place.set(api.enter(sale, buyer).getString("place"));
        api.awaitState(place.get(), buyer, "WAITING");
        return () -> {
            try {
                api.send("DELETE", "/api/places/" + held, Api.bearer(holder));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    @Test
    void pressedItMayBeClosedAndTheCallIsShown() throws Exception {
        String buyer = api.newBuyer();
        AtomicReference<String> place = new AtomicReference<>();
        Runnable leaves = waits(buyer, place);
        Pushed browser = new Pushed(Pushed.WELL);
        Page page = page(buyer, place.get(), String.format(SUBSCRIBES, browser.json()));
        CDPSession devTools = page.context().newCDPSession(page);
        AtomicReference<String> worker = new AtomicReference<>("");
        devTools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(each -> worker.set(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        devTools.send("ServiceWorker.enable");

        assertThat(page.locator("#told")).containsText("even when this page is closed");
        assertThat(page.evaluate("window.permissions")).isEqualTo(0);
        assertThat(Pushed.ofBuyer(api, buyer)).isZero();
        page.context().grantPermissions(List.of("notifications"));
        page.locator("#tell").click();
        assertThat(page.locator("#told")).containsText("You will be told: you may close this page");
        Reader.shot(page, "56-line-told-when-closed");
        assertThat(page.locator("#tell")).hasAttribute("aria-pressed", "true");
        assertThat(page.evaluate("window.askedWith"))
                .isEqualTo(api.own(Pushed.PATH, buyer).getString("applicationServerKey"));
        assertThat(Pushed.ofBuyer(api, buyer)).isEqualTo(1);

        page.navigate(server.url("/how"));
        leaves.run();
        String pushed = browser.told("CALLED").toString();
        Page other = deliver(page, devTools, worker.get(), pushed);

        assertThat(shown(other)).singleElement().asString().contains("It's your turn: ", "Pay by PIX by", place.get());
        assertThat(reader.complaints()).isEmpty();
    }

    /** Brings it to the worker; shown or not is seen from a page beside it. */
    private Page deliver(Page page, CDPSession devTools, String worker, String pushed) {
        JsonObject message = new JsonObject();
        message.addProperty("origin", server.url(""));
        message.addProperty("registrationId", worker);
        message.addProperty("data", pushed);
        devTools.send("ServiceWorker.deliverPushMessage", message);
        await().until(() -> !shown(page).isEmpty());
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown(Page page) {
        return (List<String>)
                page.evaluate(
                        "async () => { const worker = await navigator.serviceWorker.getRegistration('/place');"
                                + " return (await worker.getNotifications()).map((each) => [each.title, each.body, each.tag, each.data.address].join()); }");
    }

    @Test
    void pressedAgainItIsToldNoMore() throws Exception {
        String buyer = api.newBuyer();
        AtomicReference<String> place = new AtomicReference<>();
        waits(buyer, place);
        Page page = page(buyer, place.get(), String.format(SUBSCRIBES, new Pushed(Pushed.WELL).json()));
        page.context().grantPermissions(List.of("notifications"));
        page.locator("#tell").click();
        assertThat(page.locator("#told")).containsText("you may close this page");
        page.reload();
        assertThat(page.locator("#told")).containsText("you may close this page");
        assertThat(Pushed.ofBuyer(api, buyer)).isEqualTo(1);

        page.locator("#tell").click();

        assertThat(page.locator("#told")).containsText("even when this page is closed");
        await().until(() -> Pushed.ofBuyer(api, buyer) == 0);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aBrowserThatCantIsToldWhatHappensInstead() throws Exception {
        String buyer = api.newBuyer();
        AtomicReference<String> place = new AtomicReference<>();
        waits(buyer, place);
        Page page = page(buyer, place.get(), "delete window.PushManager;");

        assertThat(page.locator("#told")).containsText("only while this page is open");
        assertThat(page.locator("#told")).containsText("e-mail");
        page.context().grantPermissions(List.of("notifications"));
        page.locator("#tell").click();
        assertThat(page.locator("#told")).containsText("while this page is open");
        assertThat(Pushed.ofBuyer(api, buyer)).isZero();
    }
}
