package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: a buyer finds what he bought and what comes back to him, and the organiser's balance is zero. Method: real browser, real money path. */
class MoneyPagesIT {

    private static Distribution server;
    private static Api api;
    private static Playwright playwright;
    private static Browser browser;

    private final Reader reader = new Reader(browser);

    @BeforeAll
    static void open() throws Exception {
        server = Distribution.start(Map.of("BILHETERIA_DEMO", "false", "BILHETERIA_LINE_SETTLE", "PT0.2S"));
        api = new Api(server);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() throws Exception {
        playwright.close();
        server.close();
    }

    @Test
    void aBuyerWithdrawsAndSeesHisMoneyComeBack() throws Exception {
        Sale sale = api.openSale(3);
        String buyer = api.newBuyer();
        String order = buy(sale, buyer);
        Page page = reader.open(390, 844, "pt-BR", buyer, server.url("/"));

        page.navigate(server.url("/order?number=" + order));
        Download pdf =
                page.waitForDownload(() -> page.getByText("Baixar os ingressos").click());
        assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        page.getByText("Desistir da compra").click();
        Reader.shot(page, "30-withdraw");
        page.locator("input[value='Desistir da compra']").click();
        assertThat(page.locator("main")).not().containsText("Código do ingresso");
        page.getByText("Meus pedidos").first().click();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("main").innerText()).contains("Devolvido em", "Você desistiu da compra");
        });
        Reader.shot(page, "31-orders-phone");

        assertThat(reader.complaints()).isEmpty();
        assertThat(api.own("/api/orders/" + order, buyer).getString("status")).isEqualTo("REFUNDED");
        assertThat(api.send("GET", "/api/orders/" + order + "/tickets.pdf", Map.of("Authorization", "Bearer " + buyer))
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
        api.pay(txid, ",\"copies\":5");
        api.pay(txid, ",\"force\":true");
        api.awaitState(bought, buyer, "PAID");
        String little = api.newBuyer();
        String place = api.hold(sale, little);
        api.pay(api.charge(place, little), ",\"amount\":\"1.00\"");
        String unheard = api.newBuyer();
        String silent = api.hold(sale, unheard);
        api.pay(api.charge(silent, unheard), ",\"notify\":false");
        api.awaitState(silent, unheard, "PAID");

        String today = LocalDate.now(ZoneId.of("America/Sao_Paulo")).toString();
        String organiser = api.organiser(server);
        JsonObject balance = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.own("/api/organiser/balance?day=" + today, organiser),
                        drawn -> drawn.getString("difference").equals("0.00")
                                && drawn.getString("owed").equals("0.00")
                                && drawn.getInt("payments") >= 4);

        assertThat(balance.getJsonArray("onlyAtPsp")).isEmpty();
        assertThat(balance.getString("pspTotal")).isEqualTo(balance.getString("received"));
        assertThat(api.send(
                                "GET",
                                "/api/organiser/balance.csv?day=" + today,
                                Map.of("Authorization", "Bearer " + organiser))
                        .body())
                .contains("PAID_TWICE", "TOO_LITTLE", "TOTAL,,", ",0.00\nPSP,,");
        Page page = reader.open(1280, 800, "en", little, server.url("/"));
        page.navigate(server.url("/orders"));
        assertThat(page.locator("main")).containsText("The amount paid was less than the price");
        Reader.shot(page, "32-orders-desktop");
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

    /** @return the order's number */
    private static String buy(Sale sale, String buyer) throws Exception {
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        return api.awaitState(place, buyer, "PAID").getString("order");
    }
}
