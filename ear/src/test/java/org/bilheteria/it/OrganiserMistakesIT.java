package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: who sells can make mistakes: what was made by one is removed while nobody relies on it, and nothing is made twice. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class OrganiserMistakesIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    OrganiserMistakesIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void whatNobodyHasEnteredIsRemovedAndItsJournalStays() throws Exception {
        Sale sale = api.announce(5, Instant.now().plus(Duration.ofDays(1)));
        String before = api.get(sale.journal()).body();

        assertThat(remove(sale).statusCode()).isEqualTo(204);
        assertThat(remove(sale).statusCode()).isEqualTo(204);

        assertThat(api.list("/api/performances", null).getValuesAs(JsonObject.class))
                .extracting(listed -> listed.getString("id"))
                .doesNotContain(Integer.toString(sale.performance()));
        assertThat(api.get(sale.journal()).body()).startsWith(before);
        assertThat(Api.json(api.get(sale.path() + "/board")).getString("phase")).isEqualTo("CLOSED");
        assertThat(api.list("/api/organiser/audit?performance=" + sale.performance(), organiser)
                        .getValuesAs(JsonObject.class))
                .extracting(entry -> entry.getString("act"))
                .containsExactly("remove", "create");
    }

    @Test
    void whatSomebodyHasEnteredOrCouldIsNot() throws Exception {
        Sale sale = api.openSale(5);
        assertThat(code(remove(sale))).isEqualTo("409 WRONG_PHASE");
        String buyer = api.newBuyer();
        api.hold(sale, buyer);
        assertThat(api.post("/api/organiser/performances/" + sale.performance() + "/close", "", organiser)
                        .statusCode())
                .isEqualTo(200);

        assertThat(code(remove(sale))).isEqualTo("409 HAS_ARRIVALS");
        assertThat(api.send("DELETE", "/api/organiser/performances/" + sale.performance(), Api.bearer(buyer))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get("/api/performances").body()).contains("\"id\":\"" + sale.performance() + "\"");
    }

    @Test
    void theButtonAsksOnceMoreAndWhatIsOverStandsApart() throws Exception {
        Sale mistake = api.announce(5, Instant.now().plus(Duration.ofDays(1)));
        Sale over = api.openSale(5);
        api.post("/api/organiser/performances/" + over.performance() + "/close", "", organiser);
        Page page = organiser(390, 844, "pt-BR");
        page.navigate(server.url("/steer?performance=" + mistake.performance()));
        page.getByText("Remover").click();
        assertThat(page.locator("form#pull")).containsText("Ninguém entrou na fila");
        Reader.shot(page, "64-remove-phone");
        page.locator("input[value='Remover']").click();

        assertThat(page.locator("#removed")).hasText("Removido.");
        assertThat(page.locator("a[href='/steer?performance=" + mistake.performance() + "']"))
                .hasCount(0);
        String afterOver = "#over ~ ul a[href='/%s=" + over.performance() + "']";
        assertThat(page.locator(afterOver.formatted("steer?performance"))).hasCount(1);
        Reader.shot(page, "65-organiser-phone");
        page.setViewportSize(1280, 800);
        Reader.shot(page, "66-organiser");
        page.navigate(server.url("/"));
        assertThat(page.locator(afterOver.formatted("performance?id"))).hasCount(1);
        Reader.shot(page, "67-catalogue");
        page.setViewportSize(390, 844);
        Reader.shot(page, "68-catalogue-phone");
        page.navigate(server.url("/steer?performance=" + mistake.performance()));
        assertThat(page.locator("#removed")).isVisible();
        assertThat(page.locator("p.levers a")).hasCount(0);
        Reader.shot(page, "69-removed-phone");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceMakesOneShow() throws Exception {
        String title = "Twice " + Instant.now();
        Page page = organiser(1280, 800, "en");
        page.navigate(server.url("/new-performance"));
        fill(page, title);
        String sent = sent(page, "form#plan");

        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(1, 2)
                .map(n -> CLIENT.sendAsync(form("/new-performance", sent), BodyHandlers.ofString()))
                .toList();

        List<String> led = both.stream()
                .map(CompletableFuture::join)
                .map(OrganiserMistakesIT::location)
                .toList();
        assertThat(led.get(0)).contains("/steer?performance=").isEqualTo(led.get(1));
        assertThat(named(title)).hasSize(1);
    }

    @Test
    void whoComesBackAndPressesOnceMoreIsAsked() throws Exception {
        String title = "Again " + Instant.now();
        Page page = organiser(390, 844, "en");
        page.navigate(server.url("/new-performance"));
        fill(page, title);
        page.getByText("Put on sale").click();
        page.waitForURL(Pattern.compile(".*/steer\\?performance=\\d+"));

        page.navigate(server.url("/new-performance"));
        fill(page, title);
        page.getByText("Put on sale").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("There’s already a show with this title");
        Reader.shot(page, "70-twin-phone");
        assertThat(named(title)).hasSize(1);
        page.getByText("Put on sale").click();
        page.waitForURL(Pattern.compile(".*/steer\\?performance=\\d+"));
        assertThat(named(title)).hasSize(2);
    }

    @Test
    void aProgramThatIsNotSureSendsItsPlanAgain() throws Exception {
        String key = "key-" + Instant.now();
        String plan = plan("By key " + key);

        HttpResponse<String> first = create(plan, key);
        HttpResponse<String> second = create(plan, key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(code(create(plan("Another"), key))).isEqualTo("409 ALREADY_MADE");
        assertThat(code(create(plan, "k".repeat(65)))).isEqualTo("422 INVALID");
    }

    @Test
    void whoPressesTwiceIsToldOfNoMistake() throws Exception {
        Sale sale = api.openSale(2);
        Page page = organiser(1280, 800, "en");
        page.navigate(server.url("/steer?performance=" + sale.performance() + "&ask=pause"));
        String pause = sent(page, "form#pull");
        page.navigate(server.url("/change-performance?performance=" + sale.performance()));
        page.getByLabel("Title").fill("Twice as nice");
        String change = sent(page, "form#change");
        for (int n = 0; n < 2; n++) {
            assertThat(location(CLIENT.send(form("/steer", pause), BodyHandlers.ofString())))
                    .contains("/steer")
                    .doesNotContain("refused");
            assertThat(location(CLIENT.send(form("/change-performance", change), BodyHandlers.ofString())))
                    .contains("saved=true");
        }

        Page newcomer = reader.open(390, 844, "en");
        newcomer.navigate(server.url("/sign-up"));
        newcomer.getByLabel("Full name").fill("Ana Souza");
        newcomer.getByLabel("E-mail").fill("ana@é" + sale.performance() + ".example");
        newcomer.getByLabel("CPF").fill("529.982.247-25");
        newcomer.getByLabel("Password").fill("girassol no telhado");
        String signUp = sent(newcomer, "form#signUp");
        for (int n = 0; n < 2; n++) {
            assertThat(location(CLIENT.send(strangers("/sign-up", signUp), BodyHandlers.ofString())))
                    .contains("/signed-in");
        }
        // The browser spelled the domain out; a program need not.
        assertThat(api.post(
                                "/api/session",
                                "{\"email\":\"ana@É" + sale.performance()
                                        + ".example\",\"password\":\"girassol no telhado\"}",
                                null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(location(CLIENT.send(
                        strangers("/sign-up", signUp.replace("girassol", "girafa")), BodyHandlers.ofString())))
                .isEmpty();
    }

    private static String sent(Page page, String form) {
        return (String) page.evaluate(
                "form => new URLSearchParams(new FormData(document.querySelector(form),"
                        + " document.querySelector(form + ' input[type=submit]'))).toString()",
                form);
    }

    private static void fill(Page page, String title) {
        page.getByLabel("Title").fill(title);
        page.getByLabel("Venue").fill("A hall");
        page.locator("#sectorName0").fill("Floor");
        page.locator("#capacity0").fill("10");
        page.locator("#fullPrice0").fill("100,00");
    }

    private static List<JsonObject> named(String title) throws Exception {
        return api.list("/api/performances", null).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").equals(title))
                .toList();
    }

    private static HttpResponse<String> remove(Sale sale) throws Exception {
        return api.send("DELETE", "/api/organiser/performances/" + sale.performance(), Api.bearer(organiser));
    }

    private static HttpResponse<String> create(String plan, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/api/organiser/performances")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + organiser)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(plan))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static String plan(String title) {
        return """
                {"title":"%s","venue":"A hall","startsAt":"2028-05-01T20:00:00Z","lobbyOpensAt":"2028-04-01T12:00:00Z",
                "opensAt":"2028-04-01T13:00:00Z","closesAt":"2028-04-30T12:00:00Z",
                "sectors":[{"name":"Floor","capacity":10,"fullPrice":"100.00","halfPrice":"50.00"}]}""".formatted(title);
    }

    private static HttpRequest form(String path, String fields) {
        return post(path, fields).header("Cookie", "session=" + organiser).build();
    }

    /** From a browser without a session: of one that has one, signing up would end it. */
    private static HttpRequest strangers(String path, String fields) {
        return post(path, fields).build();
    }

    private static HttpRequest.Builder post(String path, String fields) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).getString("code");
    }

    private Page organiser(int width, int height, String language) throws Exception {
        return reader.open(width, height, language, organiser, server.url("/"));
    }
}
