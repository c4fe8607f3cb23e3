package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: a buyer checks their own place, and the whole journal, in a browser and with the program, and both say the same. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class CheckYourselfIT {

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static String buyer;
    private static JsonObject entered;

    private final Reader reader;

    CheckYourselfIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void aCrowdIsNumbered(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        sale = api.openSale(5);
        for (int i = 0; i < 8; i++) {
            api.enter(sale, api.newBuyer());
        }
        buyer = api.newBuyer();
        entered = api.enter(sale, buyer);
        await().until(() ->
                api.get(sale.journal()).body().contains("\"NUMBERED\",\"place\":\"" + entered.getString("place")));
    }

    @Test
    void aBuyerChecksHisPlaceAndTheWholeBook() {
        Page page = reader.open(390, 844, "pt-BR", buyer, server.url("/"));
        page.navigate(server.url("/place?id=" + entered.getString("place")));
        page.getByText("Seu comprovante de chegada").click();
        assertThat(page.getByLabel("Comprovante")).hasValue(java.util.regex.Pattern.compile("ey.*\\..*\\..*"));
        Reader.shot(page, "20-place-with-receipt");

        page.getByText("Confira você mesmo a sua posição").click();
        assertThat(page.locator("#quick-verdict.good")).hasText("Sim, sua chegada está no livro público");
        assertThat(page.locator("#quick")).not().isVisible();
        page.getByText("Para especialistas").first().click();
        assertThat(page.locator("#quick")).containsText("Sim. É a linha");
        page.getByText("Conferir agora").click();

        assertThat(page.locator("#status")).containsText("nenhuma violação");
        assertThat(page.locator("#verdict.good")).hasText("Tudo certo: a venda inteira seguiu as regras");
        assertThat(page.locator("#mine")).containsText("Sua chave no sorteio");
        assertThat(page.locator("#evidence")).containsText("está no livro, com o mesmo horário de chegada");
        assertThat(page.locator("#evidence")).containsText("está nesta cadeia");
        Reader.shot(page, "21-check-phone");
        page.getByText("English").click();
        page.getByText("Check now").click();
        assertThat(page.locator("#status")).containsText("no violation");
        page.getByText("Español").click();
        page.getByText("Comprobar ahora").click();
        assertThat(page.locator("#status")).containsText("ninguna violación");
        assertThat(page.locator("#mine")).containsText("Tu clave en el sorteo");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whoeverComesFromNextDoorReadsSpanishAndIsOfferedTheOthers() {
        Page page = reader.open(390, 844, "es-AR", buyer, server.url("/"));
        page.navigate(server.url("/performance?id=" + sale.performance()));

        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("main")).containsText("Hasta 4 entradas por persona");
        assertThat(page.locator("nav a[hreflang]")).hasText(new String[] {"Português", "English"});
        assertThat(page.locator("nav a[hreflang='pt-BR']")).hasAttribute("lang", "pt-BR");
        Reader.shot(page, "25-performance-es");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aBookThatWasTamperedWithIsFoundOut() {
        Page page = reader.open(1280, 800, "en", buyer, server.url("/"));
        page.route("**/journal", route -> {
            String journal = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/x-ndjson")
                    .setBody(journal.replaceFirst("\"full\":1", "\"full\":2")));
        });
        page.navigate(server.url("/check?performance=" + sale.performance() + "&sector=" + sale.sector() + "&place="
                + entered.getString("place")));
        page.getByText("Check now").click();

        assertThat(page.locator("#status")).containsText("Violations found in the journal");
        assertThat(page.locator("#violations li").first()).containsText("rule I7");
        assertThat(page.locator("#verdict.bad")).hasText("Something is wrong with this journal");
        assertThat(page.locator("#evidence")).containsText("there are two journals");
        Reader.shot(page, "22-check-tampered");
    }

    @Test
    void theBookIsCheckedWithoutAPlaceToo() {
        Page page = reader.open(1280, 800, "en", buyer, server.url("/"));
        page.navigate(server.url("/performance?id=" + sale.performance()));
        page.getByText("Check this sector’s sale").click();
        page.getByText("Check now").click();

        assertThat(page.locator("#status")).containsText("no violation");
        Reader.shot(page, "23-check-desktop");
        page.getByText("How the order is decided").first().click();
        assertThat(page.locator("h1")).hasText("How the order is decided");
        Reader.shot(page, "24-how");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void theProgramSaysTheSameOfReceiptHeadAndProof() throws Exception {
        Path receipts = keep("receipts", entered.getString("receipt"));
        String proof = sale.journal() + "/proof?place=" + entered.getString("place");
        // Until a signed head is of more than their arrival.
        String proven = await().until(() -> api.get(proof), answer -> answer.statusCode() == 200)
                .body();
        String board = api.get(sale.path() + "/board").body();
        Path heads = keep(
                "heads",
                Api.json(api.get(sale.path() + "/board"))
                        .getJsonArray("sectors")
                        .getJsonObject(0)
                        .getString("head"));
        Path proofs = keep("proofs", proven);
        assertThat(board).contains("\"head\":\"ey");

        Process verifier = server.command(
                        "verify-journal",
                        "--receipts",
                        receipts.toString(),
                        "--heads",
                        heads.toString(),
                        "--proofs",
                        proofs.toString(),
                        server.url(sale.journal()))
                .start();

        String said = new String(verifier.getInputStream().readAllBytes());
        assertThat(said).contains("PROVEN_IN", "ON_CHAIN", "OK").endsWith("0 violations\n");
        assertThat(verifier.waitFor()).isZero();
    }

    private static Path keep(String name, String text) throws Exception {
        return Files.writeString(server.folder().resolve(name), text + "\n");
    }
}
