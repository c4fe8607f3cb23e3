package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: who sells puts the next show on sale from nothing, steers it, and downloads what is needed, all by pages; who does not
 * sell sees none of it. Method: a real browser, in both languages and both sizes.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class OrganiserPagesIT {

    private static Distribution server;
    private static Api api;

    private final Reader reader;

    OrganiserPagesIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    @Test
    void aShowIsPutOnSaleFromNothing() throws Exception {
        Page page = organiser(1280, 800, "pt-BR");
        page.navigate(server.url("/"));
        page.getByText("Área do produtor").click();
        page.getByText("Novo show").click();
        page.getByLabel("Título").fill("Rock in Rio, 8º dia");
        page.getByLabel("Local").fill("Cidade do Rock");
        page.locator("#sectorName0").fill("Gramado");
        page.locator("#capacity0").fill("90.000");
        page.locator("#fullPrice0").fill("795,00");
        Reader.shot(page, "50-new-performance");

        page.getByText("Colocar à venda").click();

        page.waitForURL(Pattern.compile(".*/steer\\?performance=\\d+"));
        Reader.shot(page, "51-steer");
        String id = page.url().replaceAll(".*=", "");
        JsonObject board = Api.json(api.get("/api/performances/" + id + "/board"));
        assertThat(board.getJsonArray("sectors").getJsonObject(0).getInt("capacity"))
                .isEqualTo(90_000);
        String sooner = LocalDate.now(ZoneId.of("America/Sao_Paulo")).plusDays(20) + "T10:30";
        page.getByText("Alterar o show").click();
        page.locator("#closesAt").fill(sooner);
        page.getByText("Salvar tudo").click();
        assertThat(page.locator("#saved")).hasText("Salvo.");
        page.getByText("Alterar o show").click();
        assertThat(page.locator("#closesAt")).hasValue(sooner);
        page.navigate(server.url("/new-performance?like=" + id));
        assertThat(page.locator("#sectorName0")).hasValue("Gramado");
        assertThat(page.locator("#halfQuota0")).hasValue("36000");
    }

    @Test
    void whatWasTypedWronglyIsMarkedAndNothingIsLost() throws Exception {
        Page page = organiser(390, 844, "en");
        page.navigate(server.url("/new-performance"));
        page.getByLabel("Title").fill("A show");
        page.locator("#sectorName0").fill("Floor");
        page.locator("#capacity0").fill("many");

        page.getByText("Put on sale").click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Please check the marked fields");
        assertThat(page.locator("#capacity0")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#capacity0")).hasValue("many");
        assertThat(page.getByLabel("Title")).hasValue("A show");
        Reader.shot(page, "52-wrong-plan");
        page.getByText("More sectors").click();
        assertThat(page.locator("fieldset.sector")).hasCount(6);
        assertThat(page.getByLabel("Title")).hasValue("A show");
    }

    @Test
    void aSaleIsSteeredAndEveryLeverSaysWhatWillHappen() throws Exception {
        Sale sale = api.openSale(3);
        String buyer = api.newBuyer();
        api.hold(sale, buyer);
        Page page = organiser(390, 844, "pt-BR");
        page.navigate(server.url("/steer?performance=" + sale.performance()));
        assertThat(page.locator("td[data-figure=held]")).hasText("1");

        page.getByText("Pausar").click();
        assertThat(page.locator("form#pull")).containsText("1 ingresso continua reservado");
        Reader.shot(page, "53-pause");
        page.locator("input[value='Pausar']").click();
        assertThat(page.locator("#phase")).hasText("Pausado");
        page.locator("#message").fill("Voltamos às 14h");
        page.locator("form#tell input[type=submit]").click();
        assertThat(page.locator("#message")).hasValue("Voltamos às 14h");
        page.locator("#capacity").fill("5");
        page.locator("form#resize input[type=submit]").click();
        assertThat(page.locator("td[data-figure=capacity]")).hasText("5");
        page.locator("#capacity").fill("0");
        page.locator("form#resize input[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        page.getByText("Retomar").click();
        page.locator("input[value='Retomar']").click();
        assertThat(page.locator("#phase")).hasText("À venda");
        assertThat(page.locator("svg[data-chart=held] polyline")).hasAttribute("points", Pattern.compile(".*,.*"));
        assertThat(page.locator("svg[data-chart=held] text")).hasCount(6);
        assertThat(page.locator("#revenue")).containsText("0,00");
        new WayIn(page).assertFitsItsWindow();
        assertThat(
                        page.evaluate(
                                "document.querySelector('#figures .wide').scrollWidth <= document.querySelector('#figures .wide').clientWidth"))
                .isEqualTo(true);
        Reader.shot(page, "54-steered");
        theAuditLogSaysSo(page, sale);
    }

    private static void theAuditLogSaysSo(Page page, Sale sale) {
        page.navigate(server.url("/audit"));
        assertThat(page.locator("tbody tr").first()).isVisible();
        page.navigate(server.url("/audit?performance=" + sale.performance()));
        assertThat(page.locator("table")).containsText("lotação (Floor): 5");
        assertThat(page.locator("table")).containsText("pausou a venda de “");
        Reader.shot(page, "55-audit");
    }

    @Test
    void reportsAreDownloaded() throws Exception {
        Sale sale = api.openSale(2);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        api.awaitState(place, buyer, "PAID");
        Map<String, String> organiser = Api.bearer(api.organiser(server));

        String report = api.send("GET", "/api/organiser/performances/" + sale.performance() + "/sales.csv", organiser)
                .body();
        // Figures are those of a board, which may be of a second ago.
        JsonObject figures = await().until(
                        () -> Api.json(api.send(
                                "GET", "/api/organiser/performances/" + sale.performance() + "/figures", organiser)),
                        read -> read.getJsonArray("sectors").getJsonObject(0).getInt("sold") == 1);

        assertThat(report).startsWith("sector,").contains(",FULL,100.00,1,100.00,0,0");
        Page page = organiser(390, 844, "pt-BR");
        page.navigate(server.url("/sales-report?performance=" + sale.performance()));
        assertThat(page.locator(".total")).containsText("R$ 100,00");
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "d20-report-phone");
        Download table =
                page.waitForDownload(() -> page.getByText("Baixar como tabela").click());
        assertThat(Files.readString(table.path())).isEqualTo("\ufeff" + report);
        assertThat(figures.getBoolean("pspAnswering")).isTrue();
        Pattern sold = Pattern.compile(
                "bilheteria_tickets\\{[^}]*performance=\"" + sale.performance() + "\"[^}]*state=\"sold\"[^}]*} 1");
        await().until(() -> sold.matcher(api.get("/metrics").body()).find());
    }

    @Test
    void whoDoesNotSellSeesNoneOfIt() throws Exception {
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        Page page = reader.open(1280, 800, "pt-BR", buyer, server.url("/"));

        for (String path : new String[] {
            "/organiser", "/steer?performance=1", "/new-performance", "/change-performance?performance=1", "/audit"
        }) {
            assertThat(page.navigate(server.url(path)).status()).as(path).isEqualTo(403);
        }
        for (String path : new String[] {"figures", "sales.csv"}) {
            assertThat(api.send(
                                    "GET",
                                    "/api/organiser/performances/" + sale.performance() + "/" + path,
                                    Api.bearer(buyer))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private Page organiser(int width, int height, String language) throws Exception {
        return reader.open(width, height, language, api.organiser(server), server.url("/"));
    }
}
