package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: an organiser says what there is to know of a show and gives it a poster, and buyers see just that, light and safe. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class ShowFaceIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    ShowFaceIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void aPosterIsUploadedSeenReplacedAndRemoved() throws Exception {
        Sale sale = api.announce(3, Instant.now().plusSeconds(3_600));
        Page page = face(sale, 390, "pt-BR");
        assertThat(page.locator("#file")).hasAttribute("required", "required");
        upload(
                page,
                "cartaz.jpg",
                "image/jpeg",
                Photo.of(new Color(190, 20, 60), 2_400, 1_350, "jpg"),
                "A banda no palco");
        assertThat(page.locator("#done")).hasText("Cartaz salvo.");
        assertThat(Axe.violations(page)).isEmpty();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "face-of-organiser-phone");

        Page buyer = reader.open(1280, 800, "pt-BR");
        String first = seen(buyer, sale);

        upload(page, "outro.png", "image/png", Photo.of(new Color(10, 90, 200), 900, 1_350, "png"), "A banda na rua");
        buyer.navigate(server.url("/performance?id=" + sale.performance()));
        String second = buyer.locator(".hero img").getAttribute("src");
        assertThat(second).isNotEqualTo(first);
        assertThat(api.get(first).statusCode()).isEqualTo(404);
        buyer.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(buyer)).isEmpty();
        Reader.shot(buyer, "face-of-show-portrait-dark");

        page.getByLabel("O que se vê no cartaz").fill("A banda na rua, de dia");
        page.locator("#send").click();
        assertThat(page.locator("#preview .given img")).hasAttribute("alt", "A banda na rua, de dia");
        assertThat(page.locator("#preview .given img")).hasAttribute("src", second);
        page.locator("#remove button").click();
        assertThat(page.locator("#done")).hasText("Cartaz removido.");
        buyer.navigate(server.url("/performance?id=" + sale.performance()));
        assertThat(buyer.locator(".hero img").getAttribute("src")).endsWith(".svg");

        toldInSentences(page, sale);
        assertThat(reader.complaints()).isEmpty();
    }

    /** Where buyers see it. @return the address of the large one */
    private String seen(Page buyer, Sale sale) throws Exception {
        buyer.navigate(server.url("/performance?id=" + sale.performance()));
        String first = buyer.locator(".hero img").getAttribute("src");
        assertThat(first).matches("/poster/[0-9a-f]{20}\\.jpg");
        assertThat(buyer.locator(".hero img")).hasAttribute("alt", "A banda no palco");
        assertThat(decoded(buyer, ".hero img")).isBetween(600, 960);
        assertThat(buyer.locator("meta[property='og:image']").getAttribute("content"))
                .endsWith(first);
        assertThat(buyer.locator(".art.given rect").getAttribute("fill")).matches("#[0-9a-f]{6}");
        assertThat(Axe.violations(buyer)).isEmpty();
        Reader.shot(buyer, "face-of-show");
        buyer.navigate(server.url("/"));
        String small = first.replace(".jpg", "-small.jpg");
        buyer.locator(".show img[src='" + small + "']").scrollIntoViewIfNeeded();
        assertThat(decoded(buyer, ".show img[src='" + small + "']")).isBetween(300, 480);
        servedForGood(first, 40_000);
        servedForGood(small, 14_000);
        return first;
    }

    private static void toldInSentences(Page page, Sale sale) {
        String title = page.locator(".lead").innerText().split(" · ")[0];
        page.navigate(server.url("/audit?performance=" + sale.performance()));
        assertThat(page.locator("main"))
                .containsText("pôs um cartaz novo em “" + title + "”: o que se vê: A banda no palco.");
        assertThat(page.locator("main")).containsText("removeu o cartaz de");
    }

    private void servedForGood(String path, int most) throws Exception {
        HttpResponse<byte[]> picture =
                CLIENT.send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofByteArray());
        assertThat(picture.body()).startsWith(0xff, 0xd8, 0xff).hasSizeLessThanOrEqualTo(most);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(picture, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
        HttpResponse<String> again = api.send("GET", path, Map.of("If-None-Match", header(picture, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsNoPosterIsRefusedWithTheReason() throws Exception {
        Sale sale = api.announce(3, Instant.now().plusSeconds(3_600));
        Page page = face(sale, 1280, "en");
        byte[] fine = Photo.of(Color.RED, 400, 300, "png");
        page.locator("#file").setInputFiles(new FilePayload("a.gif", "image/gif", fine));
        assertThat((String) page.locator("#file").evaluate("each => each.validationMessage"))
                .contains("JPEG, PNG or WebP");

        // As a browser without scripts sends it, and one that was lied to.
        for (Map.Entry<byte[], String> each : Map.of(
                        Photo.of(Color.RED, 400, 300, "gif"),
                        "has to be a JPEG, PNG or WebP",
                        Photo.of(Color.RED, 150, 300, "png"),
                        "at least 200 pixels",
                        "\u00ff\u00d8\u00ff is no picture".getBytes(StandardCharsets.ISO_8859_1),
                        "couldn’t read",
                        new byte[8_000_001],
                        "larger than 8 MB")
                .entrySet()) {
            Page plain = plain(sale);
            upload(plain, "poster.jpg", "image/jpeg", each.getKey(), "Something");
            assertThat(plain.locator(".messages")).containsText(each.getValue());
            assertThat(plain.locator("#remove")).hasCount(0);
        }
        upload(page, "poster.png", "image/png", fine, " ");
        assertThat(page.locator(".messages")).containsText("what the poster shows");
        assertThat(Axe.violations(page)).isEmpty();
    }

    /** A browser that runs no JavaScript, signed in as the organiser. */
    private Page plain(Sale sale) {
        Page page = reader.openWithoutScripts(390, 844, "en");
        page.context().addCookies(List.of(new Cookie("session", organiser).setUrl(server.url("/"))));
        page.navigate(server.url("/show-face?performance=" + sale.performance()));
        return page;
    }

    @Test
    void whatIsSaidOfAShowStandsWhereverTheShowDoes() throws Exception {
        Sale sale = api.openSale(3);
        Instant starts = Instant.now()
                .plus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(23));
        assertThat(api.patch(
                                "/api/organiser/performances/" + sale.performance(),
                                "{\"startsAt\":\"" + starts + "\"}",
                                organiser)
                        .statusCode())
                .isEqualTo(200);
        say(face(sale, 1280, "en"), starts);

        readByBuyers(sale, starts);
        readOnTickets(sale, starts);
        assertThat(reader.complaints()).isEmpty();
    }

    private static void say(Page page, Instant starts) {
        page.getByLabel("About the show").fill("First <b>line</b>.\nSecond line.\n\nAnother paragraph.");
        page.getByLabel("Gates open").fill("2020-01-01T10:00");
        page.getByLabel("Age rating").selectOption("14");
        page.getByLabel("Address of the venue").fill("Rua das Flores, 7, Curitiba");
        page.getByText("Save the details").click();
        assertThat(page.locator("#wrong-gatesOpenAt")).containsText("before the show");
        assertThat(page.locator("#ageRating")).hasValue("14");
        page.getByLabel("Gates open")
                .fill(starts.minus(Duration.ofMinutes(150))
                        .atZone(Brasilia.TIME)
                        .toLocalDateTime()
                        .toString());
        page.getByText("Save the details").click();
        assertThat(page.locator("#done")).hasText("Details saved.");
        Reader.shot(page, "face-of-organiser");
    }

    private void readByBuyers(Sale sale, Instant starts) throws Exception {
        Page buyer = reader.open(390, 844, "pt-BR");
        buyer.navigate(server.url("/performance?id=" + sale.performance()));
        assertThat(buyer.locator("#gates")).hasText("Abertura dos portões: 17h30");
        assertThat(buyer.locator("#rating")).containsText("Não recomendado para menores de 14 anos");
        assertThat(buyer.locator("#address")).hasText("Rua das Flores, 7, Curitiba");
        assertThat(buyer.locator("#about p"))
                .hasText(new String[] {"First <b>line</b>. Second line.", "Another paragraph."});
        assertThat(Axe.violations(buyer)).isEmpty();
        Reader.shot(buyer, "face-said-phone");
        JsonObject listed = api.list("/api/performances", null).getValuesAs(JsonObject.class).stream()
                .filter(show -> show.getString("id").equals(Integer.toString(sale.performance())))
                .findFirst()
                .orElseThrow();
        assertThat(listed.getString("ageRating")).isEqualTo("14");
        assertThat(Instant.parse(listed.getString("gatesOpenAt"))).isEqualTo(starts.minus(Duration.ofMinutes(150)));
    }

    private void readOnTickets(Sale sale, Instant starts) throws Exception {
        String gates = "Gates open: " + Brasilia.hour(starts.minus(Duration.ofMinutes(150)), Locale.ENGLISH);
        Purchase purchase = Purchase.of(api, sale);
        Page ticket = reader.open(390, 844, "en", purchase.buyer(), server.url("/"));
        ticket.navigate(server.url("/order?number=" + purchase.order()));
        assertThat(ticket.locator("#gates")).containsText(gates);
        ticket.getByText("Show this ticket").first().click();
        assertThat(ticket.locator(".when")).containsText(gates);
        await().until(
                        () -> Mails.with(server, purchase.order(), "Gates open: ", "Abertura dos port"),
                        mails -> !mails.isEmpty());
    }

    @Test
    void nobodyUndoesWhatSomebodyElseHasSaid() throws Exception {
        Sale sale = api.announce(3, Instant.now().plusSeconds(3_600));
        Page first = face(sale, 1280, "en");
        Page second = face(sale, 1280, "en");
        first.getByLabel("Address of the venue").fill("Here");
        first.getByText("Save the details").click();
        assertThat(first.locator("#done")).isVisible();

        second.getByLabel("Address of the venue").fill("There");
        second.getByText("Save the details").click();

        assertThat(second.locator(".messages")).containsText("Somebody else changed this sale");
        assertThat(second.getByLabel("Address of the venue")).hasValue("There");
        second.getByText("Open again").click();
        assertThat(second.getByLabel("Address of the venue")).hasValue("Here");
    }

    private Page face(Sale sale, int width, String language) {
        Page page = reader.open(width, 844, language, organiser, server.url("/"));
        page.navigate(server.url("/show-face?performance=" + sale.performance()));
        return page;
    }

    private static void upload(Page page, String name, String type, byte[] file, String alt) {
        page.locator("#file").setInputFiles(new FilePayload(name, type, file));
        page.locator("#alt").fill(alt);
        page.locator("#send").click();
    }

    /** How wide a picture is once it is there. */
    private static int decoded(Page page, String which) {
        return (int) page.locator(which).first().evaluate("each => each.decode().then(() => each.naturalWidth)");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
