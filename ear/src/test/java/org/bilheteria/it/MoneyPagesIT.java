package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: buyers find what they bought and what comes back to them, and the organiser's balance is zero. Method: real browser, real money path. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class MoneyPagesIT {

    private static Distribution server;
    private static Api api;

    private final Reader reader;

    MoneyPagesIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    @Test
    void aBuyerWithdrawsAndSeesHisMoneyComeBack() throws Exception {
        Sale sale = api.openSale(3);
        String buyer = api.newBuyer();
        String order = buy(sale, buyer);
        Page page = reader.open(390, 844, "pt-BR", buyer, server.url("/"));

        page.navigate(server.url("/order?number=" + order));
        Download pdf =
                page.waitForDownload(() -> page.getByText("PDF para imprimir").click());
        assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        page.getByText("Desistir da compra").click();
        Reader.shot(page, "30-withdraw");
        page.locator("input[value='Desistir da compra']").click();
        assertThat(page.locator("main")).not().containsText("Código do ingresso");
        page.getByText("Meus pedidos").first().click();
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("main").innerText()).contains("Devolvido em", "Você desistiu da compra");
        });
        Reader.shot(page, "31-orders-phone");

        assertThat(reader.complaints()).isEmpty();
        assertThat(api.own("/api/orders/" + order, buyer).getString("status")).isEqualTo("REFUNDED");
        assertThat(api.send("GET", "/api/orders/" + order + "/tickets.pdf", Api.bearer(buyer))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoGivesHisHoldBackIsAskedAndThenLeaves() throws Exception {
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        Page page = reader.open(390, 844, "en", buyer, server.url("/"));

        page.navigate(server.url("/place?id=" + place));
        page.getByText("Give the tickets back").click();
        Reader.shot(page, "33-leave");
        page.locator("input[value='Give the tickets back']").click();

        assertThat(page.locator("h1")).hasText("You left");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whatIsPaidTwiceWrongAndToNobodyIsInTheBalanceToTheCentavo() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = api.newBuyer();
        String bought = api.hold(sale, buyer);
        String txid = api.charge(bought, buyer);
        String once = api.pay(txid, ",\"copies\":5");
        String twice = api.pay(txid, ",\"force\":true");
        api.awaitState(bought, buyer, "PAID");
        String little = api.newBuyer();
        String place = api.hold(sale, little);
        String wrong = api.pay(api.charge(place, little), ",\"amount\":\"1.00\"");
        String unheard = api.newBuyer();
        String silent = api.hold(sale, unheard);
        String unsaid = api.pay(api.charge(silent, unheard), ",\"notify\":false");
        api.awaitState(silent, unheard, "PAID");

        String organiser = api.organiser(server);
        JsonObject balance = await().until(
                        () -> api.own("/api/organiser/balance?day=" + today(), organiser),
                        drawn -> drawn.getString("difference", "").equals("0.00")
                                && drawn.getString("owed").equals("0.00")
                                && drawn.getInt("payments") >= 4);

        assertThat(balance.getJsonArray("onlyAtPsp")).isEmpty();
        assertThat(balance.getString("pspTotal")).isEqualTo(balance.getString("received"));
        // Of two that pay the same, either may be the one that buys.
        assertThat(row(organiser, once) + row(organiser, twice)).contains("PAID_TWICE");
        assertThat(row(organiser, wrong)).contains("TOO_LITTLE");
        assertThat(row(organiser, unsaid)).endsWith(",100.00,0.00,0.00,0.00,0.00");
        await().untilAsserted(() -> assertThat(table(organiser)).contains("TOTAL,,", ",0.00\nPSP,,"));
        Page page = reader.open(1280, 800, "en", little, server.url("/"));
        page.navigate(server.url("/orders"));
        assertThat(page.locator("main")).containsText("The amount paid was less than the price");
        Reader.shot(page, "32-orders-desktop");
    }

    @Test
    void staffFindsAnOrderSendsItsTicketsAgainAndUndoesIt() throws Exception {
        String buyer = api.newBuyer();
        String order = buy(api.openSale(1), buyer);
        String email = api.own("/api/account", buyer).getString("email");
        Page page = reader.open(390, 844, "pt-BR", api.organiser(server), server.url("/"));
        page.navigate(server.url("/organiser"));
        page.getByText("Pedidos dos compradores").click();

        page.locator("#q").fill(email);
        page.locator("#q").press("Enter");
        Locator found = page.locator("li[data-order='" + order + "']");
        assertThat(found).containsText(email);
        assertThat(page.url()).doesNotContain("@");
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "d1-found-phone");
        found.getByText("Reenviar os ingressos").click();
        page.locator("form#act input[type=submit]").click();
        assertThat(page.locator("#done")).containsText("fila de envio");
        await().untilAsserted(() ->
                assertThat(Mails.with(server, email, order, "application/pdf")).hasSize(2));
        found.getByText("Devolver o dinheiro").click();
        assertThat(page.locator("form#act")).containsText("Não há volta.");
        Reader.shot(page, "d2-undo-phone");
        page.locator("form#act input[type=submit]").click();

        assertThat(page.locator("#done")).containsText("o dinheiro está a caminho");
        assertThat(found.getByText("Devolver o dinheiro")).hasCount(0);
        await().untilAsserted(
                        () -> assertThat(api.own("/api/orders/" + order, buyer).getString("status"))
                                .isEqualTo("REFUNDED"));
        page.navigate(server.url("/audit"));
        assertThat(page.locator("table")).containsText(order);
        assertThat(page.locator("table")).not().containsText(email);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void allOrdersOfASectorAreUndoneAndThoseOfOthersAreNot() throws Exception {
        Sale sale = api.openSale(2);
        String one = api.newBuyer();
        String two = api.newBuyer();
        String first = buy(sale, one);
        String second = buy(sale, two);
        String other = api.newBuyer();
        String elsewhere = buy(api.openSale(1), other);
        Page page = reader.open(1280, 800, "en", api.organiser(server), server.url("/"));
        page.navigate(server.url("/order-desk"));

        page.locator("#scope").selectOption(sale.performance() + "." + sale.sector());
        page.locator("#bulk button").click();
        assertThat(page.locator("form#act")).containsText("will be undone: 2");
        Reader.shot(page, "d3-undo-all-desktop");
        page.locator("form#act input[type=submit]").click();

        assertThat(page.locator("#done")).isVisible();
        // Others undo theirs on the same server: the orders themselves say when these are done.
        await().untilAsserted(() -> {
            for (JsonObject undone :
                    List.of(api.own("/api/orders/" + first, one), api.own("/api/orders/" + second, two))) {
                assertThat(undone.getString("status")).isIn("CANCELLED", "REFUNDED");
            }
        });
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("#bulks").innerText()).contains("2 orders undone");
        });
        Reader.shot(page, "d4-undone-desktop");
        assertThat(api.own("/api/orders/" + elsewhere, other).getString("status"))
                .isEqualTo("PAID");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void onlyOrganisersSeeTheBalanceAndOnlyOwnersTheirOrders() throws Exception {
        Sale sale = api.openSale(2);
        String buyer = api.newBuyer();
        String order = buy(sale, buyer);
        String other = api.newBuyer();

        assertThat(api.own("/api/organiser/balance?day=2026-11-23", buyer).getString("code"))
                .isEqualTo("FORBIDDEN");
        assertThat(api.own("/api/orders/" + order, other).getString("code")).isEqualTo("NOT_FOUND");
        assertThat(api.post("/api/orders/" + order + "/withdrawal", "", other).statusCode())
                .isEqualTo(404);
        assertThat(api.own("/api/organiser/balance?day=soon", api.organiser(server))
                        .getString("code"))
                .isEqualTo("INVALID");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Sao_Paulo"));
    }

    /** The balance for a spreadsheet. */
    private static String table(String organiser) throws Exception {
        return api.send("GET", "/api/organiser/balance.csv?day=" + today(), Api.bearer(organiser))
                .body();
    }

    /** Its row of one payment. */
    private static String row(String organiser, String payment) throws Exception {
        return table(organiser)
                .lines()
                .filter(row -> row.startsWith(payment + ","))
                .findFirst()
                .orElseThrow();
    }

    /** @return the order's number */
    private static String buy(Sale sale, String buyer) throws Exception {
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        return api.awaitState(place, buyer, "PAID").getString("order");
    }
}
