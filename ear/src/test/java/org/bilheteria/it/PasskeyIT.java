package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: with a passkey one signs in without typing anything, a knock keeps its time on that way, and nobody else gets in by what they
 * listened to, copied or kept. Method: a real browser with an authenticator of its own.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class PasskeyIT {

    private static final AtomicLong PEOPLE = new AtomicLong(776_000_000);
    private static final String SIGN_IN = "/api/session/passkey";

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;

    PasskeyIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, 390, 844, Criar uma chave de acesso, Entrar com chave de acesso (passkey), Nova chave de acesso na sua conta",
        "en, 1280, 800, Create a passkey, Sign in with a passkey, New passkey for your account"
    })
    void whoHasAPasskeyTypesNothing(String locale, int width, int height, String add, String signIn, String mail)
            throws Exception {
        Page page = reader.open(width, height, locale, newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = new VirtualAuthenticator(page);
        page.navigate(server.url("/account"));
        Reader.shot(page, "90-account-without-passkey-" + locale);
        page.locator("#passkey-name").fill("Fone da Ana");
        page.getByText(add).click();

        page.waitForURL("**/account?passkey=added**");
        assertThat(page.locator("#passkeys h3")).hasText("Fone da Ana");
        assertThat(page.locator("#passkeys [role=status]")).isVisible();
        assertThat(keys.passkeys()).hasSize(1);
        Reader.shot(page, "91-account-with-passkey-" + locale);
        page.locator("form[action='/sign-out'] button").click();
        keys.agrees(false);
        page.navigate(server.url("/sign-in?next=%2Faccount"));
        Reader.shot(page, "92-sign-in-with-passkey-" + locale);
        assertThat(page.locator("#passkey button")).hasText(signIn);
        press(page, keys);

        page.waitForURL("**/account");
        assertThat(page.locator("#passkeys .results .hint")).containsText(Pattern.compile("Usada|Last used"));
        await().until(() -> !Mails.with(server, mail, Site.email(person)).isEmpty());
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whoSignsUpIsOfferedOneUntilTheyHaveIt() throws Exception {
        Page page = reader.open(390, 844, "pt-BR");
        new VirtualAuthenticator(page);
        page.navigate(server.url("/sign-up?next=%2Fplaces"));
        page.getByLabel("Nome completo").fill("Maria José da Conceição");
        page.getByLabel("E-mail").fill(Site.email(person));
        page.getByLabel("CPF").fill(Site.cpf(person));
        page.getByLabel("Senha").fill(Site.PASSWORD);
        page.locator("#signUp\\:go").click();
        page.waitForURL("**/places");
        Reader.shot(page, "97-passkey-offered");
        page.locator("#offer-passkey a").click();
        page.waitForURL("**/account");
        assertThat(page.locator("#offer-passkey")).hasCount(0);
        page.locator("#add-passkey button").click();
        page.waitForURL("**/account?passkey=added**");
        page.navigate(server.url("/places"));

        assertThat(page.locator("#offer-passkey")).hasCount(0);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aKnockKeepsItsTimeThroughAPasskey() throws Exception {
        Sale sale = api.openSale(10);
        Page page = reader.open(390, 844, "pt-BR", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Instant knocked = way.knock(Site.email(person));
        Reader.shot(page, "93-passkey-after-knock");
        await().until(() -> Instant.now().isAfter(knocked.plusSeconds(2)));
        press(page, keys);

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("2 × Inteira");
        assertThat(page.locator("#not-counted")).hasCount(0);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void theFieldOfTheEmailSuggestsIt() throws Exception {
        Page page = reader.open(390, 844, "en", newBuyer(), server.url("/"));
        VirtualAuthenticator keys = withPasskey(page);
        keys.agrees(true);
        page.navigate(server.url("/sign-in?next=%2Faccount"));

        page.waitForURL("**/account");
        assertThat(page.locator("#passkeys h3")).hasText("Passkey");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whoAsksToStaysSignedIn() throws Exception {
        Page page = reader.open(390, 844, "en", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        page.navigate(server.url("/sign-in?next=%2Faccount"));
        page.locator("#signIn\\:keep").check();
        press(page, keys);
        page.waitForURL("**/account");

        Cookie session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.expires)
                .isGreaterThan(Instant.now().plusSeconds(29L * 86_400).getEpochSecond());
    }

    @Test
    void whatWasListenedToIsWorthNothing() throws Exception {
        Page page = reader.open(390, 844, "en", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        String answered = signIn(page, keys);

        assertRefused(answered);
        assertRefused(answered.replace("\"keep\":false", "\"keep\":true"));
    }

    @Test
    void aCopiedKeyIsNoticed() throws Exception {
        Page page = reader.open(390, 844, "en", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        JsonObject copied = keys.passkeys().get(0).getAsJsonObject();
        assertThat(copied.get("signCount").getAsLong()).isPositive();
        signIn(page, keys);
        signIn(page, keys);

        Page elsewhere = reader.open(390, 844, "en");
        VirtualAuthenticator.withoutSuggestions(elsewhere);
        VirtualAuthenticator copy = new VirtualAuthenticator(elsewhere);
        copy.keepsAlso(copied);
        copy.agrees(false);
        elsewhere.navigate(server.url("/sign-in"));
        press(elsewhere, copy);

        assertThat(elsewhere.locator("#passkey [role=alert]")).containsText("couldn’t sign you in");
        Reader.shot(elsewhere, "94-passkey-refused");
    }

    @Test
    void aRemovedPasskeyOpensNothing() throws Exception {
        Page page = reader.open(390, 844, "pt-BR", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        page.context().addCookies(List.of(new Cookie("session", newSession()).setUrl(server.url("/"))));
        page.navigate(server.url("/account"));
        page.locator("#passkeys summary").click();
        Reader.shot(page, "95-removing-a-passkey");
        page.getByText("Remover esta chave").click();
        page.waitForURL("**/account?passkey=removed**");
        assertThat(page.locator("#passkeys h3")).hasCount(0);
        page.locator("form[action='/sign-out'] button").click();
        assertThat(keys.passkeys()).hasSize(1);
        page.navigate(server.url("/sign-in"));
        press(page, keys);

        assertThat(page.locator("#passkey [role=alert]")).containsText("Não foi possível entrar");
        await().until(() -> !Mails.with(server, "Passkey removed from your", Site.email(person))
                .isEmpty());
    }

    @Test
    void whoIsNotRecognisedByTheDeviceIsToldNothingByUs() throws Exception {
        Page page = reader.open(390, 844, "en", newBuyer(), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = withPasskey(page);
        keys.recognises(false);
        page.navigate(server.url("/sign-in"));
        press(page, keys);

        assertThat(page.locator("#passkey button")).isEnabled();
        assertThat(page.locator("#passkey [role=alert]")).hasText("");
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void withoutScriptsNothingIsOfferedThatWouldDoNothing() throws Exception {
        Page page = reader.openWithoutScripts(1280, 800, "en");
        page.context().addCookies(List.of(new Cookie("session", newBuyer()).setUrl(server.url("/"))));
        page.navigate(server.url("/account"));
        assertThat(page.locator("#add-passkey")).isHidden();
        assertThat(page.locator(".without-passkeys")).isVisible();
        Reader.shot(page, "96-account-without-scripts");
        page.context().clearCookies();
        page.navigate(server.url("/sign-in"));
        assertThat(page.locator("#passkey")).isHidden();
    }

    private String newBuyer() throws Exception {
        return Api.site(server).newBuyer(person);
    }

    private String newSession() throws Exception {
        return Api.json(api.post("/api/session", Site.credentials(person), null))
                .getString("token");
    }

    /** Adds one to the account that is signed in, and signs out. */
    private VirtualAuthenticator withPasskey(Page page) {
        VirtualAuthenticator keys = new VirtualAuthenticator(page);
        page.navigate(server.url("/account"));
        page.locator("#add-passkey button").click();
        page.waitForURL("**/account?passkey=added**");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(server.url("/"));
        keys.agrees(false);
        return keys;
    }

    /** As one does who has the phone at hand. */
    private static void press(Page page, VirtualAuthenticator keys) {
        keys.agrees(true);
        page.locator("#passkey button").click();
    }

    /** @return what the browser sent, and was let in by */
    private String signIn(Page page, VirtualAuthenticator keys) {
        page.context().clearCookies();
        AtomicReference<String> sent = new AtomicReference<>();
        page.onResponse(response -> note(response, sent));
        page.navigate(server.url("/sign-in?next=%2Faccount"));
        press(page, keys);
        page.waitForURL("**/account");
        keys.agrees(false);
        return sent.get();
    }

    private static void note(Response response, AtomicReference<String> sent) {
        if (response.url().endsWith(SIGN_IN) && response.status() == 200) {
            sent.set(response.request().postData());
        }
    }

    private void assertRefused(String answer) throws Exception {
        HttpResponse<String> refused = api.post(SIGN_IN, answer, null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Api.json(refused).getString("code")).isEqualTo("BAD_PASSKEY");
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }
}
