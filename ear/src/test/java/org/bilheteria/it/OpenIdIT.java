package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: who signs in by gov.br or Google gets an account, or the one they have, in the line they knocked at; a CPF goes to whom it is
 * proved for; and nobody gets in by an e-mail they only typed there, by an answer of another browser, or by none. Method: a real
 * browser, with and without JavaScript, and providers of somebody else's making.
 */
@OnSharedServer(SetUp.WITH_PROVIDERS)
@ExtendWith(Browsing.class)
class OpenIdIT {

    private static final AtomicLong PEOPLE = new AtomicLong(779_000_000);

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;
    private String email;

    OpenIdIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
        email = Site.email(person);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, 390, 844, Entrar com Google, Falta pouco", "en, 1280, 800, Sign in with Google, Almost there"})
    void aNewcomerSaysOnlyWhatIsMissing(String locale, int width, int height, String button, String title) {
        Page page = reader.open(width, height, locale);
        page.navigate(server.url("/sign-in?next=%2Fplaces"));
        Reader.shot(page, "120-sign-in-with-providers-" + locale);
        page.getByText(button).click();
        IdentityProviders.signIn(page, "google-" + person, IdentityProviders.claims("Ana Luz", email, true));

        page.waitForURL("**/welcome");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("#whose")).hasValue(email);
        assertThat(page.locator("#welcome\\:name")).hasValue("Ana Luz");
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "121-welcome-" + locale);
        page.locator("#welcome\\:cpf").fill("123");
        page.locator("#welcome\\:go").click();
        assertThat(page.locator("#welcome .error")).isVisible();
        page.locator("#welcome\\:cpf").fill(Site.cpf(person));
        page.locator("#welcome\\:go").click();

        page.waitForURL("**/places");
        assertSignedInAs(page, "Ana Luz");
        Reader.shot(page, "122-account-with-identity-" + locale);
        assertThat(page.locator("#identities h3")).hasText("Google");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void withoutJavaScriptAKnockKeepsItsTimeThroughGovBr() throws Exception {
        Sale sale = api.openSale(10);
        Page page = reader.openWithoutScripts(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Instant knocked = way.knock(email);
        page.getByText("Entrar com gov.br").click();
        IdentityProviders.signIn(page, Site.cpf(person), IdentityProviders.claims("Rui Alves", email, true));
        page.waitForURL("**/welcome");
        assertThat(page.locator("#entry")).containsText("2 × Inteira");
        assertThat(page.locator("#welcome\\:cpf")).hasCount(0);
        Reader.shot(page, "123-welcome-gov-br");
        page.locator("#welcome\\:go").click();

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("2 × Inteira");
        assertThat(page.locator("#not-counted")).hasCount(0);
    }

    @Test
    void whoHasAnAccountIsLinkedByAConfirmedEmailAndToldAndBackInTheirLine() throws Exception {
        Sale sale = api.openSale(10);
        newBuyer();
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Instant knocked = way.knock(email);
        page.getByText("Entrar com Google").click();
        IdentityProviders.signIn(page, "g-" + person, IdentityProviders.claims("Somebody", email, true));

        way.assertInLineSince(knocked);
        assertSignedInAs(page, "Ana");
        await().until(() -> !Mails.with(server, "To: " + email, "account was linked to Google")
                .isEmpty());
        assertThat(complaints()).isEmpty();
    }

    @Test
    void anEmailThatWasOnlyTypedThereOpensNothing() throws Exception {
        newBuyer();
        Page page = reader.open(1280, 800, "en");
        page.navigate(server.url("/sign-in"));
        page.getByText("Sign in with Google").click();
        IdentityProviders.signIn(page, "thief-" + person, IdentityProviders.claims("Thief", email, false));

        page.waitForURL("**/welcome");
        assertThat(page.locator("#unconfirmed")).containsText("Google hasn’t confirmed");
        assertThat(page.locator("#welcome\\:go")).hasCount(0);
        Reader.shot(page, "124-welcome-unconfirmed");
        page.navigate(server.url("/account"));
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whoIsSignedInLinksAnIdentityAndUnlinksItAgain() throws Exception {
        Page page = reader.open(390, 844, "pt-BR", newBuyer(), server.url("/"));
        page.navigate(server.url("/account"));
        page.getByText("Vincular Google").click();
        IdentityProviders.signIn(page, "l-" + person, IdentityProviders.claims("Ana", "other" + email, false));
        page.waitForURL("**/account?identity=linked**");
        assertThat(page.locator("#identities [role=status]")).isVisible();
        assertThat(page.locator("#identities h3")).hasText("Google");
        Reader.shot(page, "125-identity-linked-pt-BR");

        Page elsewhere = reader.open(1280, 800, "en");
        elsewhere.navigate(server.url("/sign-in"));
        elsewhere.getByText("Sign in with Google").click();
        IdentityProviders.signIn(elsewhere, "l-" + person, "{}");
        elsewhere.waitForURL(server.url("/"));
        assertSignedInAs(elsewhere, "Ana");

        page.locator("#identities summary").click();
        page.locator("#identities details button").click();
        page.waitForURL("**/account?identity=unlinked**");
        assertThat(page.locator("#identities h3")).hasCount(0);
        await().until(() -> !Mails.with(server, "To: " + email, "account was unlinked from Google")
                .isEmpty());
        assertThat(complaints()).isEmpty();
    }

    @Test
    void theLastWayInStays() {
        Page page = newcomer(reader.open(1280, 800, "en"), "Sign in with Google", "last-" + person);
        page.navigate(server.url("/account"));
        page.locator("#identities summary").click();
        page.locator("#identities details button").click();

        assertThat(page.locator("#identities [role=alert]"))
                .containsText("It’s the only way to sign in to your account");
        assertThat(page.locator("#identities h3")).hasText("Google");
        Reader.shot(page, "126-last-way-in");
    }

    @Test
    void aCpfGoesToWhomItIsProvedForAndWhoHadOnlyTypedItStatesAnother() throws Exception {
        Sale sale = api.openSale(10);
        String squatter = newBuyer();
        String other = "owner" + email;
        Page owner = reader.open(390, 844, "pt-BR");
        owner.navigate(server.url("/sign-up"));
        owner.getByText("Entrar com gov.br").click();
        IdentityProviders.signIn(owner, Site.cpf(person), IdentityProviders.claims("Dona do CPF", other, true));
        owner.waitForURL("**/welcome");
        owner.locator("#welcome\\:go").click();
        owner.waitForURL(server.url("/"));

        await().until(() -> !Mails.with(server, "To: " + email, "has proved that it's theirs")
                .isEmpty());
        await().until(() ->
                Api.json(enter(sale, squatter)).getString("code", "").equals("CPF_MISSING"));
        Page page = reader.open(390, 844, "pt-BR", squatter, server.url("/"));
        page.navigate(server.url("/account"));
        Reader.shot(page, "127-cpf-missing");
        page.locator("#stateCpf\\:cpf").fill(Site.cpf(person));
        page.locator("#stateCpf\\:go").click();
        assertThat(page.locator(".messages")).containsText("Já existe uma conta com este CPF");
        page.locator("#stateCpf\\:cpf").fill(Site.cpf(PEOPLE.incrementAndGet()));
        page.locator("#stateCpf\\:go").click();
        assertThat(page.locator("#done")).containsText("tem um CPF de novo");
        assertThat(enter(sale, squatter).statusCode()).isBetween(200, 202);
    }

    @Test
    void anAnswerIsOfTheBrowserThatAskedAndCountsOnce() {
        Page page = reader.open(1280, 800, "en");
        page.navigate(server.url("/sign-in?next=%2Forders"));
        page.getByText("Sign in with Google").click();
        Response[] answered = new Response[1];
        page.onResponse(response -> {
            if (response.url().contains("/openid/google/answer")) {
                answered[0] = response;
            }
        });
        IdentityProviders.signIn(page, "once-" + person, IdentityProviders.claims("Ana", email, true));
        page.waitForURL("**/welcome");
        String answer = answered[0].url();

        Page thief = reader.open(1280, 800, "en");
        assertThat(thief.navigate(answer).status()).isEqualTo(410);
        assertThat(thief.locator("#provider-trouble")).containsText("began in another browser");
        Reader.shot(thief, "128-answer-of-another-browser");
        assertThat(page.navigate(answer).status()).isEqualTo(410);

        page.navigate(server.url("/sign-in"));
        page.getByText("Sign in with Google").click();
        page.waitForSelector("input[name=username]");
        assertThat(page.navigate(answer).status())
                .as("the state of another attempt")
                .isEqualTo(422);
        assertThat(page.locator("#provider-trouble")).containsText("can’t be trusted");
        assertThat(page.locator("#signIn\\:go")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "en"})
    void aProviderThatDoesNotAnswerIsSaidSoSoonAndAPasswordSignsIn(String locale) throws Exception {
        newBuyer();
        Page page = reader.open(390, 844, locale);
        page.navigate(server.url("/sign-in?next=%2Forders"));
        Instant before = Instant.now();
        Response said = page.waitForResponse(
                "**/openid/slow**", () -> page.locator("#providers a").last().click());
        assertThat(said.status()).isEqualTo(503);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(page.locator("#provider-trouble"))
                .containsText(locale.equals("en") ? "Lento isn’t responding right now" : "Lento não responde agora");
        Reader.shot(page, "129-provider-away-" + locale);
        page.locator("#signIn\\:email").fill(email);
        page.locator("#signIn\\:password").fill(Site.PASSWORD);
        page.locator("#signIn\\:go").click();
        page.waitForURL("**/orders");
    }

    @Test
    void whatNobodyBeganAndUnknownProvidersAreNothing() throws Exception {
        for (String path : List.of("/openid/unknown", "/openid/google/else", "/openid", "/openid/unknown/answer")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(api.get("/openid/google/answer?error=access_denied&state=x").statusCode())
                .isEqualTo(410);
        assertThat(api.get("/welcome").body()).contains("id=\"over\"");
    }

    private Page newcomer(Page page, String button, String subject) {
        page.navigate(server.url("/sign-in"));
        page.getByText(button).click();
        IdentityProviders.signIn(page, subject, IdentityProviders.claims("Ana", email, true));
        page.waitForURL("**/welcome");
        page.locator("#welcome\\:cpf").fill(Site.cpf(person));
        page.locator("#welcome\\:go").click();
        page.waitForURL(server.url("/"));
        return page;
    }

    private HttpResponse<String> enter(Sale sale, String token) throws Exception {
        return api.post(sale.path() + "/places", "{\"sector\":\"" + sale.sector() + "\",\"full\":1}", token);
    }

    /** Somebody who has confirmed their mailbox. @return the session's token */
    private String newBuyer() throws Exception {
        String pending =
                Api.json(api.post("/api/buyers", Site.newcomer(person), null)).getString("confirmation");
        String code = MailedCode.typed(server, email, 1).get(0);
        api.post("/api/buyers/confirmation/" + pending, "{\"code\":\"" + code + "\"}", null);
        return Api.json(api.post("/api/session", Site.credentials(person), null))
                .getString("token");
    }

    /** The provider's page wants styles of the internet, which a test need not have; ours would be told by their policy, in other words. */
    private List<String> complaints() {
        return reader.complaints().stream()
                .filter(complaint -> !complaint.startsWith("Failed to load resource: net::ERR_"))
                .toList();
    }

    private void assertSignedInAs(Page page, String name) {
        page.navigate(server.url("/account"));
        assertThat(page.locator("#changeName\\:name")).hasValue(name);
    }
}
