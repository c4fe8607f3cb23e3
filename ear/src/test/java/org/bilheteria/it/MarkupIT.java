package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: what people type is text, on every page, in mails and in tables, and never a program, a tag or a formula. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class MarkupIT {

    /** Of each a name, so that a failure says whose field it was. */
    private static String typed(String field) {
        return "<mark>" + field + "</mark>#{7*7}'\"&amp;{{7*7}}<img src=x onerror=\"window['run']='" + field + "'\">";
    }

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    MarkupIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void whatIsTypedIsTextWhereverItIsShown() throws Exception {
        Sale sale = announce();
        api.patch(
                "/api/organiser/performances/" + sale.performance(),
                Json.createObjectBuilder()
                        .add("message", typed("message"))
                        .build()
                        .toString(),
                organiser);
        await().until(() ->
                Api.json(api.get(sale.path() + "/board")).getString("phase").equals("OPEN"));
        String buyer = signUp();
        Purchase purchase = buy(sale, buyer);

        Page page = reader.open(1280, 800, "en", buyer, server.url("/"));
        for (String path : List.of(
                "/",
                "/performance?id=" + sale.performance(),
                "/places",
                "/orders",
                "/order?number=" + purchase.order(),
                "/ticket?which=1&order=" + purchase.order())) {
            shows(page, path, "title");
        }
        Page sellers = reader.open(1280, 800, "en", organiser, server.url("/"));
        for (String path : List.of(
                "/organiser",
                "/steer?performance=" + sale.performance(),
                "/change-performance?performance=" + sale.performance(),
                "/new-performance?like=" + sale.performance(),
                "/check-in",
                "/check-in?performance=" + sale.performance())) {
            shows(sellers, path, "title");
        }
        shows(sellers, "/audit?performance=" + sale.performance(), "message");
        isText(sellers, "/money?q=" + URLEncoder.encode(typed("q"), StandardCharsets.UTF_8));
        assertThat(reader.complaints()).isEmpty();

        inMailsAndTables(sale, purchase);
    }

    @Test
    void whatIsSaidOfAShowIsTextToo() throws Exception {
        Sale sale = announce();
        String path = "/api/organiser/performances/" + sale.performance();
        JsonObject said = Json.createObjectBuilder()
                .add("description", typed("description"))
                .add("address", typed("address"))
                .build();
        Api.granted(api.put(path + "/face", said.toString(), organiser));
        String alt = URLEncoder.encode(typed("alt"), StandardCharsets.UTF_8);
        byte[] picture = Photo.of(Color.RED, 400, 300, "png");
        Api.granted(Photo.put(server, path + "/poster?alt=" + alt, "image/png", picture, organiser));

        Page page = reader.open(390, 844, "en", organiser, server.url("/"));
        shows(page, "/performance?id=" + sale.performance(), "description");
        shows(page, "/performance?id=" + sale.performance(), "address");
        assertThat(page.locator(".hero img")).hasAttribute("alt", typed("alt"));
        shows(page, "/show-face?performance=" + sale.performance(), "alt");
        assertThat(page.locator("#description")).hasValue(typed("description"));
        isText(page, "/");
        isText(page, "/audit?performance=" + sale.performance());
        assertThat(reader.complaints()).isEmpty();
    }

    private static void inMailsAndTables(Sale sale, Purchase purchase) throws Exception {
        await().until(() -> Mails.with(server, "bilheteria-" + purchase.order() + ".pdf"), mails -> mails.size() == 1);
        assertThat(Mails.with(server, "bilheteria-" + purchase.order() + ".pdf").get(0))
                .contains("&lt;mark&gt;title&lt;/mark&gt;", "&lt;mark&gt;name&lt;/mark&gt;");
        String sales = api.send(
                        "GET",
                        "/api/organiser/performances/" + sale.performance() + "/sales.csv",
                        Api.bearer(organiser))
                .body();
        // A sector whose name is a formula for whoever opens the table.
        assertThat(sales).contains(",\"'=HYPERLINK(\"\"x\"\")");
    }

    private void shows(Page page, String path, String field) {
        isText(page, path);
        String all = (String) page.evaluate("() => document.body.innerText"
                + " + [...document.querySelectorAll('input')].map(each => each.value).join()");
        assertThat(all).as(path).contains("<mark>" + field + "</mark>", "#{7*7}");
    }

    private static void isText(Page page, String path) {
        page.navigate(server.url(path));
        assertThat(page.locator("mark, img[src=x]")).hasCount(0);
        assertThat(page.evaluate("() => window.run")).as(path).isNull();
    }

    private static Sale announce() throws Exception {
        Instant opens = Instant.now().plusSeconds(1);
        JsonObject plan = Json.createObjectBuilder()
                .add("title", typed("title"))
                .add("venue", typed("venue"))
                .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", opens.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                .add(
                        "sectors",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "=HYPERLINK(\"x\")<mark>sector</mark>")
                                        .add("capacity", 2)
                                        .add("fullPrice", "100.00")
                                        .add("halfPrice", "50.00")))
                .build();
        JsonObject made = Api.json(api.post("/api/organiser/performances", plan.toString(), organiser));
        return new Sale(
                Integer.parseInt(made.getString("id")),
                Integer.parseInt(made.getJsonArray("sectors").getJsonObject(0).getString("id")));
    }

    private static String signUp() throws Exception {
        String name = "\"name\":" + Json.createValue(typed("name"));
        String account = "\"email\":\"markup@example.org\",\"password\":\"girassol no telhado\"";
        assertThat(api.post("/api/buyers", "{" + name + "," + account + ",\"cpf\":\"935.411.347-80\"}", null)
                        .statusCode())
                .isEqualTo(201);
        return Api.json(api.post("/api/session", "{" + account + "}", null)).getString("token");
    }

    private static Purchase buy(Sale sale, String buyer) throws Exception {
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        return new Purchase(buyer, api.awaitState(place, buyer, "PAID").getString("order"));
    }
}
