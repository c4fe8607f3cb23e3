package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: every page is readable for everybody: by day and by night, in large type, on a phone, and to those who listen. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class LooksIT {

    private static final List<String> ANYBODYS =
            List.of("/", "/sign-in", "/sign-up", "/how", "/forgot", "/no-such-page");
    private static final List<String> SELLERS =
            List.of("/organiser", "/new-performance", "/money", "/audit", "/account");

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static String organiser;

    private final Reader reader;

    LooksIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        sale = api.openSale(3);
        organiser = api.organiser(server);
    }

    private static List<String> ofTheSale() {
        return List.of(
                "/performance?id=" + sale.performance() + "&sector=" + sale.sector(),
                "/check?performance=" + sale.performance() + "&sector=" + sale.sector());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, pt-BR", "DARK, en"})
    void pagesAreForEverybodyByDayAndByNight(ColorScheme theme, String language) {
        Page page = reader.open(390, 844, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        Stream.concat(ANYBODYS.stream(), ofTheSale().stream()).forEach(path -> {
            page.navigate(server.url(path));
            assertThat(Axe.violations(page)).as(path).isEmpty();
        });

        page.navigate(server.url(ofTheSale().get(0)));
        page.locator("#enter\\:full").selectOption("0");
        page.locator("#enter\\:go").click();
        page.locator(".messages").waitFor();
        assertThat(Axe.violations(page)).as("a refusal").isEmpty();

        page.navigate(server.url(ofTheSale().get(1)));
        page.evaluate("const line = document.createElement('li'); line.textContent = 'found';"
                + " document.getElementById('evidence').append(line)");
        assertThat(Axe.violations(page)).as("what was kept, judged").isEmpty();
    }

    @Test
    void largeTypeStaysWithinThePhone() {
        Page page = reader.open(390, 844, "pt-BR", organiser, server.url("/"));
        Stream<String> ofTheShow = Stream.of(
                "/steer?performance=" + sale.performance(), "/change-performance?performance=" + sale.performance());
        Stream.of(ANYBODYS.stream(), SELLERS.stream(), ofTheSale().stream(), ofTheShow)
                .flatMap(paths -> paths)
                .forEach(path -> {
                    page.navigate(server.url(path));
                    page.evaluate("document.documentElement.style.fontSize = '200%'");
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(390);
                });
    }

    @Test
    void whatTakesSomethingAwayDoesNotLookLikeTheWayOn() {
        Page page = reader.open(390, 844, "en", organiser, server.url("/"));
        page.navigate(server.url("/erase-account"));

        String background = (String)
                page.locator(".button.danger").first().evaluate("each => getComputedStyle(each).backgroundColor");

        assertThat(background).isEqualTo("rgba(0, 0, 0, 0)");
    }

    /** What somebody on a slow network waits for before they see anything; the goals of issue 17. */
    @Test
    void firstViewsAreLight() throws Exception {
        weighs("/", null, 45_000);
        weighs(ofTheSale().get(0), null, 40_000);
        weighs("/sign-in", null, 30_000);
        Sale small = api.openSale(1);
        String first = api.newBuyer();
        String held = api.hold(small, first);
        api.charge(held, first);
        weighs("/place?id=" + held, first, 20_000);
        String second = api.newBuyer();
        String waiting = api.enter(small, second).getString("place");
        api.awaitState(waiting, second, "WAITING");
        weighs("/place?id=" + waiting, second, 14_000);
    }

    private void weighs(String path, String token, int most) {
        Page page =
                token == null ? reader.open(390, 844, "pt-BR") : reader.open(390, 844, "pt-BR", token, server.url("/"));
        FirstView view = FirstView.of(page, server.url(path));
        page.close();
        assertThat(path.startsWith("/place") ? view.withoutScripts() : view.total())
                .as(path + " " + view.parts())
                .isLessThanOrEqualTo(most);
        assertThat(view.total()).as(path + " " + view.parts()).isLessThanOrEqualTo(Math.max(most, 26_000));
    }

    @Test
    void whatIsFetchedOnceIsNotAskedForAgain() throws Exception {
        Page page = reader.open(390, 844, "pt-BR");
        FirstView view = FirstView.of(page, server.url("/"));
        assertThat(view.parts().keySet())
                .as("PrimeFaces’ own sheet is in nobody’s way")
                .noneMatch(address -> address.contains("primefaces"));
        List<String> files = view.parts().keySet().stream()
                .filter(address -> address.contains("/static/"))
                .toList();
        assertThat(files).hasSizeGreaterThan(2);

        for (String file : files) {
            HttpResponse<String> answer = get(file);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            HttpResponse<String> ofAnotherVersion = get(file.replaceFirst("/static/\\w+/", "/static/000000000000/"));
            assertThat(header(ofAnotherVersion, "Cache-Control")).isEqualTo("no-store");
            assertThat(ofAnotherVersion.body()).isEqualTo(answer.body());
        }
        HttpResponse<String> home = get(server.url("/"));
        assertThat(header(home, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(home, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(home.headers().allValues("Vary").toString())
                .contains("Cookie", "Accept-Language", "Accept-Encoding");
        assertThat(api.get("/static/000000000000/css/none.css").statusCode()).isEqualTo(404);
        assertThat(api.get("/static/../WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String address) throws Exception {
        String path = address.substring(server.url("").length());
        return api.send("GET", path, Map.of("Accept-Encoding", "gzip"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void onlyWhatCanBeHadIsOffered() throws Exception {
        JsonObject show = twoSectors();
        String path = "/performance?id=" + show.getString("id");
        JsonArray sectors = show.getJsonArray("sectors");
        String withoutHalf = path + "&sector=" + sectors.getJsonObject(0).getString("id");
        String withHalf = path + "&sector=" + sectors.getJsonObject(1).getString("id");

        Page plain = reader.openWithoutScripts(390, 844, "pt-BR");
        plain.navigate(server.url(withoutHalf));
        assertThat(plain.locator("#enter\\:half option").allInnerTexts()).containsExactly("0");
        assertThat(plain.locator("#half-hint").innerText()).contains("Não há mais meia-entrada");
        plain.navigate(server.url(withHalf));
        plain.locator("#enter\\:full").selectOption("4");
        plain.locator("#enter\\:half").selectOption("1");
        plain.locator("#enter\\:email").fill("quatro.e.uma@example.org");
        plain.locator("#enter\\:go").click();
        assertThat(plain.locator(".messages").innerText()).contains("passou do limite");

        Page page = reader.open(390, 844, "pt-BR");
        page.navigate(server.url(withHalf));
        page.locator("#enter\\:full").selectOption("4");
        assertThat(page.locator("#enter\\:half option[value='1']").isDisabled()).isTrue();
        assertThat(page.locator("#total").innerText()).contains("400,00");
        Reader.shot(page, "looks-choosing");

        assertThat(api.post("/api/organiser/performances/" + show.getString("id") + "/close", "", organiser)
                        .statusCode())
                .isEqualTo(200);
        await().until(
                        () -> {
                            page.navigate(server.url(path));
                            return page.locator(".badge").allInnerTexts();
                        },
                        badges -> badges.equals(List.of("Encerrado", "Encerrado", "Encerrado")));
    }

    @Test
    void aShowHasAFaceWherePeopleSeeItOrSendIt() throws Exception {
        Sale later = api.announce(3, Instant.now().plusSeconds(3_600));
        Page page = reader.open(1280, 800, "en");
        page.navigate(server.url("/performance?id=" + later.performance()));

        assertThat(page.evaluate("document.querySelector('.hero img').decode().then(() => true)"))
                .isEqualTo(true);
        assertThat(page.locator("meta[property='og:title']").getAttribute("content"))
                .isEqualTo(page.locator("h1").innerText());
        assertThat(page.locator("meta[name=description]").getAttribute("content"))
                .contains("Brasília time");
        HttpResponse<String> opening =
                api.get(page.locator("a[href^='/opening.ics']").getAttribute("href"));
        assertThat(opening.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(opening.body()).contains("BEGIN:VALARM\r\n", "UID:opening-" + later.performance() + "@");
        assertThat(api.get("/opening.ics?id=x").statusCode()).isEqualTo(404);
        assertThat(api.get("/poster/../x.svg").statusCode()).isEqualTo(404);

        page.navigate(server.url("/?q=no+such+show"));
        assertThat(page.locator("main").innerText()).contains("No show with “no such show”.");
        assertThat(page.locator("#q").inputValue()).isEqualTo("no such show");
        page.navigate(server.url("/"));
        Reader.shot(page, "looks-home");
        assertThat(page.locator(".show img").count()).isPositive();
        assertThat(reader.complaints()).isEmpty();
    }

    private static JsonObject twoSectors() throws Exception {
        Instant opens = Instant.now().plusSeconds(1);
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        for (int quota : List.of(0, 4)) {
            sectors.add(Json.createObjectBuilder()
                    .add("name", "Quota " + quota)
                    .add("capacity", 10)
                    .add("halfQuota", quota)
                    .add("fullPrice", "100.00")
                    .add("halfPrice", "50.00"));
        }
        JsonObject plan = Json.createObjectBuilder()
                .add("title", "Two sectors")
                .add("venue", "A hall")
                .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", opens.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                .add("limitPerBuyer", 4)
                .add("halfPerBuyer", 1)
                .add("sectors", sectors)
                .build();
        JsonObject made = Api.json(api.post("/api/organiser/performances", plan.toString(), organiser));
        String board = "/api/performances/" + made.getString("id") + "/board";
        await().until(() -> Api.json(api.get(board)).getString("phase").equals("OPEN"));
        return made;
    }
}
