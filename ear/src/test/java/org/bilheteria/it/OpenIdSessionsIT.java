package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: a session begun by an identity provider lasts as long as was asked for, and takes the place of the one before, which opens
 * nothing any more. Method: a real browser, with and without JavaScript, a provider of somebody else's making, and the old cookie.
 */
@OnSharedServer(SetUp.WITH_PROVIDERS)
@ExtendWith(Browsing.class)
class OpenIdSessionsIT {

    private static final AtomicLong PEOPLE = new AtomicLong(788_000_000);

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;
    private String email;

    OpenIdSessionsIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
        email = Site.email(person);
    }

    @Test
    void whoTickedItStaysSignedInAndWhoUntickedItDoesNot() {
        Page page = reader.open(390, 844, "pt-BR");
        page.navigate(server.url("/sign-in"));
        page.locator("#signIn\\:keep").check();
        page.getByText("Entrar com Google").click();
        becomeBuyer(page);
        assertThat(lastsUntil(page)).isAfter(Instant.now().plus(Duration.ofDays(29)));

        Page other = reader.open(390, 844, "pt-BR");
        other.navigate(server.url("/sign-in"));
        other.locator("#signIn\\:keep").check();
        other.locator("#signIn\\:keep").uncheck();
        other.getByText("Entrar com Google").click();
        IdentityProviders.signIn(other, "google-" + person, "{}");
        other.waitForURL(server.url("/"));
        assertThat(lastsUntil(other)).isBefore(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void withoutJavaScriptALinkKeepsWhoeverHasAnAccountSignedIn() {
        Page page = reader.openWithoutScripts(1280, 800, "en");
        page.navigate(server.url("/sign-in"));
        Reader.shot(page, "130-sign-in-with-providers-no-scripts");
        page.locator("noscript a[href^='/openid/google']").click();
        becomeBuyer(page);
        page.context().clearCookies();
        page.navigate(server.url("/sign-in?next=%2Fplaces"));
        page.locator("noscript a[href^='/openid/google']").click();
        IdentityProviders.signIn(page, "google-" + person, "{}");

        page.waitForURL("**/places");
        assertThat(lastsUntil(page)).isAfter(Instant.now().plus(Duration.ofDays(29)));
    }

    @Test
    void confirmedByAProviderTheSessionOfBeforeEnds() throws Exception {
        Page page = reader.open(390, 844, "pt-BR");
        page.navigate(server.url("/sign-in"));
        page.getByText("Entrar com Google").click();
        becomeBuyer(page);
        String before = OldSession.of(server, session(page).value);
        page.context().addCookies(List.of(new Cookie("session", before).setUrl(server.url("/"))));
        assertThat(get("/api/account/export", before).statusCode()).isEqualTo(403);
        page.navigate(server.url("/account"));
        int sessions = page.locator("#sessions li").count();
        page.navigate(server.url("/sign-in-again?next=%2Faccount%23sessions"));
        page.getByText("Entrar com Google").click();
        IdentityProviders.signIn(page, "google-" + person, "{}");

        page.waitForURL("**/account#sessions");
        assertThat(page.locator("#sessions li")).hasCount(sessions);
        assertThat(get("/api/account/export", session(page).value).statusCode()).isEqualTo(200);
        assertThat(get("/api/account", before).statusCode()).isEqualTo(401);
        assertThat(lastsUntil(page))
                .as("as the one before")
                .isBefore(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void whoSignsInAsSomebodyElseLeavesNoSessionBehind() throws Exception {
        Page page = reader.open(1280, 800, "en");
        page.navigate(server.url("/sign-in"));
        page.getByText("Sign in with Google").click();
        becomeBuyer(page);
        String before = session(page).value;
        long first = person;
        assertThat(get("/api/account", before).statusCode()).isEqualTo(200);

        somebodyNew();
        page.navigate(server.url("/sign-in"));
        page.getByText("Sign in with Google").click();
        becomeBuyer(page);

        String between = session(page).value;
        assertThat(get("/api/account", between).body()).contains(email);
        assertThat(get("/api/account", before).statusCode()).isEqualTo(401);
        page.navigate(server.url("/sign-in"));
        page.getByText("Sign in with Google").click();
        IdentityProviders.signIn(page, "google-" + first, "{}");
        page.waitForURL(server.url("/"));
        assertThat(get("/api/account", session(page).value).body()).contains(Site.email(first));
        assertThat(get("/api/account", between).statusCode()).isEqualTo(401);
    }

    /** Whoever is at the provider's page gets an account. */
    private void becomeBuyer(Page page) {
        IdentityProviders.signIn(page, "google-" + person, IdentityProviders.claims("Ana", email, true));
        page.waitForURL("**/welcome**");
        assertThat(page.locator("#welcome\\:keep"))
                .isChecked(new IsCheckedOptions().setChecked(page.url().contains("keep=1")));
        page.locator("#welcome\\:cpf").fill(Site.cpf(person));
        page.locator("#welcome\\:go").click();
        page.waitForURL(server.url("/"));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return api.send("GET", path, Map.of("Authorization", "Bearer " + token));
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant lastsUntil(Page page) {
        return Instant.ofEpochSecond(session(page).expires.longValue());
    }
}
