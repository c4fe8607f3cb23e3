package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: who is not signed in says their e-mail, signs in or up as calmly as they like, and has the place of when they knocked,
 * with the tickets they chose; and they are told whenever it is otherwise. Method: a real browser, with and without JavaScript.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class KnockPagesIT {

    private static final AtomicLong PEOPLE = new AtomicLong(772_000_000);

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;

    KnockPagesIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @Test
    void aNewcomerSignsUpCalmlyAndHasThePlaceOfTheKnock() throws Exception {
        Sale sale = api.openSale(10);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Reader.shot(page, "70-signed-out-phone");
        Instant knocked = way.knock(email());

        assertThat(page.locator("#entry")).containsText("Seu horário de chegada é " + WayIn.clock(knocked));
        assertThat(page.locator("#entry"))
                .containsText("até " + WayIn.clock(knocked.plusSeconds(60)) + " ninguém passa na sua frente");
        assertThat(page.locator("#entry")).containsText("2 × Inteira");
        assertThat(page.getByLabel("E-mail")).hasValue(email());
        way.assertFitsItsWindow();
        Reader.shot(page, "71-sign-in-after-knock-phone");
        page.getByText("Criar conta").click();
        assertThat(page.locator("#entry")).containsText(WayIn.clock(knocked));
        assertThat(page.getByLabel("E-mail")).hasValue(email());
        way.assertFitsItsWindow();
        Reader.shot(page, "72-sign-up-after-knock-phone");
        await().until(() -> Instant.now().isAfter(knocked.plusSeconds(3)));
        page.getByLabel("Nome completo").fill("Maria José da Conceição");
        page.getByLabel("CPF").fill(Site.cpf(person));
        page.getByLabel("Senha").fill(WayIn.PASSWORD);
        page.locator("input[type=submit][value='Criar conta']").click();

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("2 × Inteira");
        await().until(() -> api.get(sale.journal()).body().contains("\"full\":2,\"half\":0,\"acceptFewer\":true"));
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void signingInWithoutJavaScriptDoesTheSame() throws Exception {
        Sale sale = api.openSale(10);
        Api.site(server).newBuyer(person);
        Page page = reader.openWithoutScripts(1280, 800, "en");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 3);
        Reader.shot(page, "73-signed-out-desktop");
        Instant knocked = way.knock(email());
        assertThat(page.locator("#entry")).containsText("nobody gets ahead of you");
        Reader.shot(page, "74-sign-in-after-knock-desktop");
        await().until(() -> Instant.now().isAfter(knocked.plusSeconds(2)));
        way.signIn();

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("3 × Full price");
        assertThat(page.locator("#not-counted")).hasCount(0);
    }

    @Test
    void withAnotherEMailTheTimeIsOfNowAndThePageSaysSo() throws Exception {
        Sale sale = api.openSale(10);
        Api.site(server).newBuyer(person);
        Page page = reader.open(390, 844, "en");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 1);
        Instant knocked = way.knock("somebody.else@example.org");
        page.getByText("Create an account").click();
        Reader.shot(page, "75-sign-up-after-knock-en");
        page.getByText("Sign in").last().click();
        await().until(() -> Instant.now().isAfter(knocked.plusSeconds(1)));
        page.getByLabel("E-mail").fill(email());
        way.signIn();

        page.waitForURL("**/place?**");
        Instant arrived = way.arrivedAt();
        assertThat(arrived).isAfter(knocked.plusSeconds(1));
        assertThat(page.locator("#not-counted")).containsText("signed in with another");
        Reader.shot(page, "76-other-e-mail");
        assertThat(reader.complaints()).isEmpty();
    }

    /** The choice stands in the form again, and a smaller one has the time of the knock. */
    @Test
    void aRefusalKeepsTheChoiceAndTheTime() throws Exception {
        Sale[] sectors = twoSectors(Duration.ofSeconds(1), 4);
        String token = Api.site(server).newBuyer(person);
        awaitPhase(sectors[0], "OPEN");
        String three = "{\"sector\":\"" + sectors[0].sector() + "\",\"full\":3}";
        assertThat(api.post(sectors[0].path() + "/places", three, token).statusCode())
                .isEqualTo(202);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sectors[1], 2);
        Instant knocked = way.knock(email());
        way.signIn();

        page.waitForURL("**/performance?**");
        assertThat(page.locator(".messages")).containsText("passou do limite");
        assertThat(page.getByLabel("Inteira")).hasValue("2");
        assertThat(page.locator("#enter\\:fewer")).isChecked();
        assertThat(page.locator("#enter\\:email")).hasCount(0);
        Reader.shot(page, "77-refused");
        page.getByLabel("Inteira").selectOption("1");
        way.enter();
        way.assertInLineSince(knocked);
    }

    @Test
    void beforeTheOpeningPagesInvite() throws Exception {
        Sale later = api.announce(5, Instant.now().plusSeconds(3_600));
        Page page = reader.open(1280, 800, "pt-BR");
        page.navigate(server.url("/performance?id=" + later.performance()));

        assertThat(page.locator("#invitation")).containsText("Tenha sua conta pronta");
        assertThat(page.locator("time[data-countdown]").first()).containsText(":");
        Reader.shot(page, "78-invitation-desktop");
        page.locator("#invitation").getByText("Criar conta").click();
        assertThat(page.url()).endsWith("/sign-up?next=%2Fperformance%3Fid%3D" + later.performance());
        page.navigate(server.url("/"));
        assertThat(page.locator("#invitation")).isVisible();
        Page signedIn = reader.open(390, 844, "pt-BR", api.newBuyer(), server.url("/"));
        signedIn.navigate(server.url("/performance?id=" + later.performance()));
        assertThat(signedIn.locator("#invitation")).hasCount(0);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void inTheLobbyItIsSaidThatTheTimeMeansNothing() throws Exception {
        Sale sale = twoSectors(Duration.ofHours(1), 4)[0];
        awaitPhase(sale, "LOBBY");
        Api.site(server).newBuyer(person);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 1);
        assertThat(page.locator("#invitation")).isVisible();
        Reader.shot(page, "79-invitation-phone");
        Instant knocked = way.knock(email());

        assertThat(page.locator("#entry")).containsText("todos participam do mesmo sorteio");
        way.signIn();
        way.assertInLineSince(knocked);
        assertThat(page.locator("h1")).hasText("Você está na sala de espera");
    }

    @Test
    void whoDoesNotWantToAnyMoreIsNotEntered() throws Exception {
        Sale sale = api.openSale(5);
        String token = Api.site(server).newBuyer(person);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 1);
        page.getByLabel("E-mail").fill("");
        way.enter();
        assertThat(page.locator("#enter .error")).hasText("Preencha este campo.");
        assertThat(page.getByLabel("Inteira")).hasValue("1");
        assertThat(way.entry()).isEmpty();
        way.knock(email());
        page.getByText("Não entrar na fila").click();
        page.waitForURL("**/performance?**");
        assertThat(way.entry()).isEmpty();

        page.navigate(server.url("/sign-in"));
        assertThat(page.locator("#entry")).hasCount(0);
        page.getByLabel("E-mail").fill(email());
        way.signIn();
        page.waitForURL(server.url("/"));
        assertThat(api.list("/api/places", token)).isEmpty();
    }

    /** Whatever is in the cookie, it can't be more than if it were typed; what can't be read is none. */
    @Test
    void aMadeUpCookieIsWorthNothing() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = api.newBuyer();
        String planted = "1." + sale.performance() + "." + sale.sector()
                + ".1.0.0.1577836800000000.4102444800000000...eyJh.eyJz.sig";

        assertThat(signedIn(buyer, "garbage")).endsWith("/places");
        assertThat(signedIn(buyer, planted.replace("1577836800000000", "now"))).endsWith("/places");
        Instant before = Instant.now();
        String place = signedIn(buyer, planted);

        assertThat(place).contains("/place?id=");
        String id = place.replaceAll(".*id=([^&]*).*", "$1");
        JsonObject found = api.own("/api/places/" + id, buyer);
        assertThat(Instant.parse(found.getString("arrivedAt"))).isAfter(before.minusMillis(1));
    }

    private String email() {
        return "visitor" + person + "@example.org";
    }

    /** Where it leads to have signed in. */
    private String signedIn(String token, String entry) {
        Page page = reader.open(390, 844, "en", token, server.url("/"));
        page.context().addCookies(List.of(new Cookie("entry", entry).setUrl(server.url("/"))));
        page.navigate(server.url("/signed-in?next=%2Fplaces"));
        return page.url();
    }

    /** A performance with two sectors whose lobby opens in two seconds. */
    private Sale[] twoSectors(Duration lobby, int limit) throws Exception {
        String organiser = api.organiser(server);
        Instant lobbyOpens = Instant.now().plusSeconds(2);
        Instant opens = lobbyOpens.plus(lobby);
        JsonArrayBuilder sectors =
                Json.createArrayBuilder().add(sector("Pista")).add(sector("Arquibancada"));
        JsonObject plan = Json.createObjectBuilder()
                .add("title", "A última noite")
                .add("venue", "Estádio")
                .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", lobbyOpens.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                .add("limitPerBuyer", limit)
                .add("sectors", sectors)
                .build();
        JsonObject made = Api.json(api.post("/api/organiser/performances", plan.toString(), organiser));
        return made.getJsonArray("sectors").getValuesAs(JsonObject.class).stream()
                .map(sector ->
                        new Sale(Integer.parseInt(made.getString("id")), Integer.parseInt(sector.getString("id"))))
                .toArray(Sale[]::new);
    }

    private static JsonObjectBuilder sector(String name) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("capacity", 10)
                .add("halfQuota", 0)
                .add("fullPrice", "100.00")
                .add("halfPrice", "50.00");
    }

    private void awaitPhase(Sale sale, String phase) {
        await().until(() ->
                Api.json(api.get(sale.path() + "/board")).getString("phase").equals(phase));
    }
}
