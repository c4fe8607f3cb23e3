package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: who lost their password is back in by a mail, in the line they had knocked at; nobody else is, and nobody learns who has
 * an account. Method: a real browser, with and without JavaScript, and the mails as they were sent.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class RecoveryIT {

    private static final AtomicLong PEOPLE = new AtomicLong(773_000_000);
    private static final String COMPOSED = "caf\u00e9 com p\u00e3o";
    private static final String APART = "cafe\u0301 com pa\u0303o";
    private static final String WORDS = "uma senha que ninguem tem";

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;
    private String email;

    RecoveryIT(Distribution server, Reader reader) throws Exception {
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
    void whoForgotIsBackAndInTheLineTheyKnockedAt() throws Exception {
        Sale sale = api.openSale(10);
        String before = Api.site(server).newBuyer(person);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Instant knocked = way.knock(email);
        page.getByText("Esqueci minha senha").click();
        assertThat(page.getByLabel("E-mail")).hasValue(email);
        assertThat(page.locator("#entry")).containsText("ninguém passa na sua frente");
        way.assertFitsItsWindow();
        Reader.shot(page, "90-forgot-phone");
        page.locator("#forgot\\:go").click();
        assertThat(page.locator("#sent")).containsText("Se existe uma conta com o e-mail " + email);
        Reader.shot(page, "91-forgot-sent-phone");

        chooseAPassword(page);

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("2 × Inteira");
        assertThat(api.send("GET", "/api/places", Api.bearer(before)).statusCode())
                .as("what was signed in before is not any more")
                .isEqualTo(401);
        assertThat(signIn(COMPOSED).statusCode()).isEqualTo(200);
        assertThat(signIn(APART).statusCode()).isEqualTo(200);
        assertThat(signIn(Site.PASSWORD).statusCode()).isEqualTo(401);
        await().until(() ->
                Mails.with(server, "To: " + email, "account was changed").size() == 1);
        assertThat(reader.complaints()).isEmpty();
    }

    /** One that is too common, and then one that is not, with accents as some keyboards type them. */
    private void chooseAPassword(Page page) {
        page.navigate(server.url("/new-password?code="
                + MailedCode.to(server, email, "/new-password?code=", 1).get(0)));
        assertThat(page.getByLabel("E-mail")).hasValue(email);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "92-new-password-phone");
        page.locator("#newPassword\\:password").fill("senha123");
        page.locator("#newPassword\\:go").click();
        assertThat(page.locator(".error")).hasText("Esta senha é conhecida demais. Escolha outra.");
        page.getByText("Mostrar a senha").click();
        page.locator("#newPassword\\:password").fill(APART);
        assertThat(page.locator("#newPassword\\:password")).hasAttribute("type", "text");
        assertThat(page.locator("#newPassword\\:password")).hasAttribute("autocomplete", "new-password");
        page.locator("#newPassword\\:go").click();
    }

    @Test
    void withoutJavaScriptInEnglishACodeOpensOnceAndLookingUsesNothingUp() throws Exception {
        Api.site(server).newBuyer(person);
        Page page = reader.openWithoutScripts(1280, 800, "en");
        page.navigate(server.url("/sign-in"));
        page.getByText("Forgot your password?").click();
        // What browsers take for an address, and we don't.
        page.getByLabel("E-mail").fill("nonsense@localhost");
        page.locator("#forgot\\:go").click();
        assertThat(page.locator("#forgot .error")).isVisible();
        page.getByLabel("E-mail").fill(email);
        page.locator("#forgot\\:go").click();
        assertThat(page.locator("#sent")).containsText("It works for 10 minutes");
        Reader.shot(page, "93-forgot-sent-desktop");
        String code = MailedCode.to(server, email, "/new-password?code=", 1).get(0);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> scanner = api.get("/new-password?code=" + code);
            assertThat(scanner.statusCode()).isEqualTo(200);
            assertThat(scanner.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(scanner.headers().firstValue("Cache-Control")).contains("no-store");
        }

        page.navigate(server.url("/new-password?code=" + code));
        Reader.shot(page, "94-new-password-desktop");
        page.locator("#newPassword\\:password").fill("password1");
        page.locator("#newPassword\\:go").click();
        assertThat(page.locator("#newPassword .error")).containsText("too well known");
        page.locator("#newPassword\\:password").fill(WORDS);
        page.locator("#newPassword\\:go").click();
        page.waitForURL(server.url("/"));
        assertThat(page.getByText("Sign out")).isVisible();

        page.navigate(server.url("/new-password?code=" + code));
        assertThat(page.locator("#over")).containsText("doesn’t work any more");
        Reader.shot(page, "95-code-over-desktop");
        assertThat(Api.json(renew(code, WORDS)).getString("code")).isEqualTo("CODE_OVER");
    }

    @Test
    void guessedAndOlderCodesOpenNothingAndTheNewestDoes() throws Exception {
        Api.site(server).newBuyer(person);
        ask(email);
        String older = MailedCode.to(server, email, "/new-password?code=", 1).get(0);
        ask(email);
        List<String> codes = MailedCode.to(server, email, "/new-password?code=", 2);
        String newer =
                codes.stream().filter(code -> !code.equals(older)).findFirst().orElseThrow();

        for (String wrong : List.of(older, "AAAAAAAAAAAAAAAAAAAAAA", newer.substring(1), newer + "x")) {
            HttpResponse<String> refused = renew(wrong, WORDS);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(410);
        }
        HttpResponse<String> common = renew(newer, "12345678");
        assertThat(common.statusCode()).isEqualTo(422);
        assertThat(Api.json(common).getJsonObject("fields").getString("password"))
                .isEqualTo("TOO_COMMON");
        assertThat(renew(newer, WORDS).statusCode()).isEqualTo(204);
        assertThat(renew(newer, WORDS).statusCode()).isEqualTo(410);
        assertThat(signIn(WORDS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksDoesNotLearnWhoHasAnAccount() throws Exception {
        Api.site(server).newBuyer(person);
        HttpResponse<String> known = ask(email);
        HttpResponse<String> unknown = ask("nobody" + person + "@example.org");
        HttpResponse<String> impossible = ask("no address at all");

        assertThat(List.of(unknown, impossible))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202))
                .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(known.body()))
                .allSatisfy(answer -> assertThat(answer.headers().map().keySet())
                        .isEqualTo(known.headers().map().keySet()));
        for (int i = 0; i < 5; i++) {
            assertThat(ask(email).body()).as("also when it is too often").isEqualTo(known.body());
        }
        assertThat(median("nobody" + person + "@example.org"))
                .isBetween(median(email) / 3 - 20_000_000, median(email) * 3 + 20_000_000);
        // Of those asked for in the same moment the last alone is worth a mail.
        assertThat(MailedCode.to(server, email, "/new-password?code=", 1)).hasSizeLessThanOrEqualTo(3);
        assertThat(Mails.with(server, "To: nobody" + person)).isEmpty();
    }

    /** Nanoseconds of the middle one of many. */
    private long median(String whose) throws Exception {
        long[] times = new long[15];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            ask(whose);
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private HttpResponse<String> ask(String whose) throws Exception {
        return api.post("/api/account/recovery", "{\"email\":\"" + whose + "\"}", null);
    }

    private HttpResponse<String> renew(String code, String password) throws Exception {
        return api.post("/api/account/recovery/" + code, "{\"password\":\"" + password + "\"}", null);
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return api.post("/api/session", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}", null);
    }
}
