package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: as shipped, a sign-up is an account when its mailbox has said so and no sooner, and nobody learns from it who has one; knock
 * and order come out as a place. Method: a real browser, the mails as they were sent, and the public contract.
 */
@OnSharedServer(SetUp.CONFIRMED_MAILBOXES)
@ExtendWith(Browsing.class)
class ConfirmationIT {

    private static final AtomicLong PEOPLE = new AtomicLong(781_000_000);
    private static final String NAME = "Maria José da Conceição";

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;

    ConfirmationIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @Test
    void aNewcomerTypesTheCodeAndIsInTheLineTheyKnockedAt() throws Exception {
        Sale sale = api.openSale(10);
        Page page = reader.open(390, 844, "pt-BR");
        WayIn way = new WayIn(page);
        way.choose(server, sale, 2);
        Instant knocked = way.knock(email());
        page.getByText("Criar conta").click();
        signUp(page, "Nome completo", "CPF", "Senha");

        assertThat(page.locator("#lead")).containsText("Enviamos um código para " + email());
        assertThat(page.locator("#entry")).containsText("Seu horário de chegada é " + WayIn.clock(knocked));
        way.assertFitsItsWindow();
        Reader.shot(page, "110-confirm-phone");
        assertThat(page.getByLabel("Código")).hasAttribute("autocomplete", "one-time-code");
        assertThat(signIn().statusCode()).as("no account yet").isEqualTo(401);
        String code = MailedCode.typed(server, email(), 1).get(0);
        assertThat(Mails.with(server, "To: " + email())).noneMatch(mail -> mail.contains("Maria"));
        type(page, code.startsWith("0000") ? "1111 1111" : "0000 0000");
        assertThat(page.locator("#confirm .error")).containsText("O código não é esse");
        Reader.shot(page, "111-confirm-wrong-phone");
        type(page, code);

        way.assertInLineSince(knocked);
        assertThat(page.locator(".lead")).containsText("2 × Inteira");
        assertThat(signIn().statusCode()).isEqualTo(200);
        assertThat(reader.complaints()).isEmpty();
    }

    /** Five fields and six presses: what people do in less than a minute, of which they wait for the mail. */
    @Test
    void fromNothingToAnAccountWithAPasskey() throws Exception {
        Page page = reader.open(390, 844, "pt-BR");
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = new VirtualAuthenticator(page);
        page.navigate(server.url("/"));
        page.locator("nav a[href^='/sign-in']").click();
        page.getByText("Criar conta").click();
        page.getByLabel("E-mail").fill(email());
        signUp(page, "Nome completo", "CPF", "Senha");
        type(page, MailedCode.typed(server, email(), 1).get(0));
        page.locator("#offer-passkey a").click();
        page.locator("#add-passkey button").click();

        page.waitForURL("**/account?passkey=added**");
        assertThat(keys.passkeys()).hasSize(1);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void withoutJavaScriptInEnglishATakenEmailLooksTheSameAndItsOwnerIsTold() throws Exception {
        confirmed(person);
        Page page = reader.openWithoutScripts(1280, 800, "en");
        page.navigate(server.url("/sign-up"));
        page.getByLabel("E-mail").fill(email());
        signUp(page, "Full name", "CPF", "Password");

        assertThat(page.locator("#lead")).containsText("We sent a code to " + email());
        Reader.shot(page, "112-confirm-desktop");
        page.getByText("Send a new code").click();
        assertThat(page.locator("#again")).isVisible();
        await().until(() -> !Mails.with(server, "To: " + email(), "Somebody wanted to use this e-mail")
                .isEmpty());
        page.navigate(server.url("/sign-in"));
        assertThat(page.locator("#code-there")).containsText("still need to confirm your e-mail");
        page.getByText("Type the code").click();
        for (int i = 0; i < 5; i++) {
            type(page, "1234 5678");
        }
        assertThat(page.locator("#over")).containsText("can’t be confirmed any more");
        Reader.shot(page, "113-confirm-over-desktop");
        assertThat(MailedCode.typed(server, email(), 1))
                .as("the one of the account")
                .hasSize(1);
    }

    @Test
    void programsAreAnsweredAlikeWhetherEmailAndCpfAreTaken() throws Exception {
        confirmed(person);
        long stranger = PEOPLE.incrementAndGet();

        JsonObject taken = Api.granted(api.post("/api/buyers", Site.newcomer(person), null));
        HttpResponse<String> free = api.post("/api/buyers", Site.newcomer(stranger), null);

        assertThat(taken.keySet()).isEqualTo(Api.granted(free).keySet());
        assertThat(free.statusCode()).isEqualTo(201);
        assertThat(free.headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> wrong = confirm(taken.getString("confirmation"), "00000000");
        assertThat(Api.json(wrong).getJsonObject("fields").getString("code")).isEqualTo("INVALID");
    }

    @Test
    void aCodeCountsOnceAndASquattedCpfIsItsOwnersUntilThen() throws Exception {
        String squatter = Api.granted(
                        api.post("/api/buyers", Site.newcomer(person, "squatter" + person + "@example.org"), null))
                .getString("confirmation");
        String owner = Api.granted(api.post("/api/buyers", Site.newcomer(person), null))
                .getString("confirmation");
        String code = MailedCode.typed(server, email(), 1).get(0);

        assertThat(confirm(owner, code).statusCode()).isEqualTo(200);

        assertThat(Api.json(confirm(owner, code)).getString("code")).isEqualTo("CODE_OVER");
        String late = MailedCode.typed(server, "squatter" + person + "@example.org", 1)
                .get(0);
        assertThat(Api.json(confirm(squatter, late)).getString("code")).isEqualTo("CPF_TAKEN");
    }

    private static void type(Page page, String code) {
        page.locator("#confirm\\:code").fill(code);
        page.locator("#confirm\\:go").click();
    }

    private void signUp(Page page, String name, String cpf, String password) {
        page.getByLabel(name).fill(NAME);
        page.getByLabel(cpf).fill(Site.cpf(person));
        page.getByLabel(password).first().fill(WayIn.PASSWORD);
        page.locator("#signUp\\:go").click();
        page.waitForURL("**/confirm?**");
    }

    /** Somebody who has an account. */
    private void confirmed(long who) throws Exception {
        String pending =
                Api.granted(api.post("/api/buyers", Site.newcomer(who), null)).getString("confirmation");
        String code = MailedCode.typed(server, Site.email(who), 1).get(0);
        assertThat(confirm(pending, code).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> confirm(String pending, String code) throws Exception {
        return api.post("/api/buyers/confirmation/" + pending, "{\"code\":\"" + code + "\"}", null);
    }

    private HttpResponse<String> signIn() throws Exception {
        return api.post("/api/session", Site.credentials(person), null);
    }

    private String email() {
        return Site.email(person);
    }
}
