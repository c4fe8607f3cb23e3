package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: a ticket outlives changes of its show, and whoever has one learns of them: by mail once, on the order's page, on the
 * ticket, at the entrance.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class MovedShowIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    MovedShowIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void whoHasATicketIsToldOnceOfTheNewDateAndFindsItEverywhere() throws Exception {
        Sale sale = api.openSale(3);
        Purchase kept = Purchase.of(api, sale);
        Purchase undone = Purchase.of(api, sale);
        assertThat(api.post(undone.path() + "/withdrawal", "", undone.buyer()).statusCode())
                .isEqualTo(202);
        Page entrance = reader.open(390, 844, "en", organiser, server.url("/"));
        entrance.navigate(server.url("/check-in?performance=" + sale.performance()));
        Instant moved = Instant.now().plus(Duration.ofDays(50)).truncatedTo(ChronoUnit.MICROS);

        change(sale, "{\"startsAt\":\"" + moved + "\"}");

        String inPortuguese = Brasilia.part("d MMM", moved, Locale.forLanguageTag("pt-BR"));
        String inEnglish = Brasilia.when(moved, Instant.now(), Locale.ENGLISH);
        await().until(() -> Mails.with(server, "The show of your order " + kept.order()), mails -> mails.size() == 1);
        String mail =
                Mails.with(server, "The show of your order " + kept.order()).get(0);
        assertThat(mail)
                .contains("Data: ", "(antes: ", inPortuguese, "CDC, art. 35")
                .contains(
                        "Date: ", "(before: ", "bilheteria-" + kept.order() + ".pdf", "order?number=3D" + kept.order());
        assertThat(entrance.locator("#show")).containsText(Brasilia.part("EEE, MMM d", moved, Locale.ENGLISH));
        Page order = reader.open(390, 844, "en", kept.buyer(), server.url("/"));
        order.navigate(server.url("/order?number=" + kept.order()));
        assertThat(order.locator("p.lead")).containsText(inEnglish);
        JsonObject show = api.own("/api/check-in/" + sale.performance() + "/list", organiser)
                .getJsonObject("show");
        assertThat(Instant.parse(show.getString("startsAt"))).isEqualTo(moved);

        assertThat(Mails.with(server, "of your order " + undone.order())).allMatch(each -> !each.contains("(before: "));
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void anotherVenueByTheFormIsToldTheSameWay() throws Exception {
        Sale sale = api.openSale(1);
        Purchase purchase = Purchase.of(api, sale);
        Page form = reader.open(1280, 800, "en", organiser, server.url("/"));
        form.navigate(server.url("/change-performance?performance=" + sale.performance()));
        form.getByLabel("Venue").fill("Another hall");
        form.getByText("Save all").click();
        assertThat(form.locator("#saved")).isVisible();

        await().until(
                        () -> Mails.with(server, "the show of your order " + purchase.order() + " has changed"),
                        mails -> mails.size() == 1 && mails.get(0).contains("Venue: Another hall (before: Bench)"));
        assertThat(Mails.with(server, "The show of your order " + purchase.order()))
                .isEmpty();
    }

    @Test
    void aCancelledShowIsRefundedAndEverybodyIsTold() throws Exception {
        Sale sale = api.openSale(2);
        Purchase bought = Purchase.of(api, sale);
        String holder = api.newBuyer();
        String held = api.hold(sale, holder);
        String txid = api.charge(held, holder);
        String waiter = api.newBuyer();
        String waiting = api.enter(sale, waiter).getString("place");
        api.awaitState(waiting, waiter, "WAITING");

        Page page = cancel(sale);

        api.awaitState(waiting, waiter, "TURNED_AWAY");
        api.awaitState(held, holder, "LEFT");
        await().until(() ->
                api.own(bought.path(), bought.buyer()).getString("status").equals("REFUNDED"));
        assertThat(api.post("/psp/bank/pay", "{\"txid\":\"" + txid + "\"}", null)
                        .statusCode())
                .as("nobody can pay what was let go")
                .isNotEqualTo(200);
        String journal = api.get(sale.journal()).body();
        assertThat(journal).contains("\"CLOSED\"", "\"TURNED_AWAY\"", "\"RELEASED\"", "\"REFUNDED\"");
        await().untilAsserted(() -> assertThat(Mails.with(server, "Show cancelled: ", bought.order()))
                .hasSize(1));
        for (String buyer : List.of(holder, waiter)) {
            String email = api.own("/api/account", buyer).getString("email");
            await().untilAsserted(() ->
                    assertThat(Mails.with(server, email, "Show cancelled: ")).hasSize(1));
        }
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("#cancelled").innerText()).contains("1 pedido desfeito");
        });
        Reader.shot(page, "d7-cancelled-phone");
        whoWaitedReadsThatTheShowIsCancelled(sale, waiting, waiter);
        whoWaitedReadsThatTheShowIsCancelled(sale, held, holder);
        assertThat(reader.complaints()).isEmpty();
    }

    /** And not that they left, or that the sale is over: neither is what happened. */
    private void whoWaitedReadsThatTheShowIsCancelled(Sale sale, String place, String buyer) {
        Page page = reader.open(390, 844, "en", buyer, server.url("/"));
        page.navigate(server.url("/place?id=" + place));
        assertThat(page.locator("h1")).hasText("Show cancelled");
        assertThat(page.locator("main")).containsText("the money goes back");
        assertThat(page.locator("#message")).hasText("O palco não aguentou a chuva.");
        assertThat(page.locator("main")).not().containsText("You left");
        Reader.shot(page, "d8-cancelled-place-phone");
        page.navigate(server.url("/places"));
        assertThat(page.locator(".badge.CANCELLED")).hasText("Show cancelled");
        page.navigate(server.url("/performance?id=" + sale.performance()));
        assertThat(page.locator(".hero .badge")).hasText("Cancelled");
        Reader.shot(page, "d9-cancelled-show-phone");
        page.navigate(server.url("/"));
        assertThat(page.locator(
                                "li",
                                new Page.LocatorOptions()
                                        .setHas(page.locator("a[href$='id=" + sale.performance() + "']")))
                        .locator(".badge"))
                .hasText("Cancelled");
    }

    private Page cancel(Sale sale) throws Exception {
        Page page = reader.open(390, 844, "pt-BR", organiser, server.url("/"));
        page.navigate(server.url("/steer?performance=" + sale.performance()));
        page.getByText("Cancelar ou adiar o show").click();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "d5-end-show-phone");
        page.locator("#cancelMessage").fill("O palco não aguentou a chuva.");
        page.locator("#cancel button").click();
        assertThat(page.locator("form#act")).containsText("1 pedido é desfeito");
        assertThat(page.locator("form#act")).containsText("1 pessoa sai da fila, 1 ingresso reservado é solto");
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "d6-cancel-phone");
        page.locator("form#act input[type=submit]").click();
        assertThat(page.locator("#done")).isVisible();
        return page;
    }

    @Test
    void whoseShowIsPostponedChoosesForThemselves() throws Exception {
        Sale sale = api.openSale(2);
        Purchase keeps = Purchase.of(api, sale);
        Purchase undoes = Purchase.of(api, sale);
        Instant moved = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS);
        String body = "{\"startsAt\":\"" + moved + "\",\"refundUntil\":\"" + moved.minus(Duration.ofDays(60)) + "\"}";
        String path = "/api/organiser/performances/" + sale.performance() + "/postpone";
        assertThat(api.post(
                                path,
                                body.replace(moved.minus(Duration.ofDays(60)).toString(), "2026-01-01T00:00:00Z"),
                                organiser)
                        .statusCode())
                .isEqualTo(422);

        assertThat(api.post(path, body, organiser).statusCode()).isEqualTo(200);

        for (Purchase each : List.of(keeps, undoes)) {
            await().untilAsserted(() -> assertThat(
                            Mails.with(server, "The show of your order " + each.order() + " is postponed"))
                    .hasSize(1));
        }
        Page order = reader.open(390, 844, "en", undoes.buyer(), server.url("/"));
        order.navigate(server.url("/order?number=" + undoes.order()));
        assertThat(order.locator("#postponed")).containsText(Brasilia.part("EEE, MMM d", moved, Locale.ENGLISH));
        Reader.shot(order, "d8-postponed-order-phone");
        order.getByText("Cancel the purchase").click();
        order.locator("input[value='Cancel the purchase']").click();
        await().until(() ->
                api.own(undoes.path(), undoes.buyer()).getString("status").equals("REFUNDED"));
        assertThat(api.own(keeps.path(), keeps.buyer()).getString("status")).isEqualTo("PAID");
        assertThat(reader.complaints()).isEmpty();
    }

    private static void change(Sale sale, String body) throws Exception {
        assertThat(api.patch("/api/organiser/performances/" + sale.performance(), body, organiser)
                        .statusCode())
                .isEqualTo(200);
    }
}
