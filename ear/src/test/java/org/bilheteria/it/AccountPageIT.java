package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
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
 * Goal: on the page of their account people see where they are signed in and end it, and change name, password and e-mail; a
 * hold that runs meanwhile is kept; whoever only found the browser open changes nothing. Method: real browsers, with and without
 * JavaScript, the mails as they were sent, and programs.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class AccountPageIT {

    private static final AtomicLong PEOPLE = new AtomicLong(774_000_000);
    private static final String NEXT = "outra senha bem comprida";

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;
    private String email;

    AccountPageIT(Distribution server, Reader reader) throws Exception {
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
    void theSessionOfAnotherBrowserEndsAndThenAllDo() throws Exception {
        Api.site(server).signUp(person);
        Page phone = signedIn(reader.open(390, 844, "pt-BR"));
        Page laptop = signedIn(reader.open(1280, 800, "pt-BR"));
        phone.getByText("Minha conta").click();
        assertThat(phone.locator("#sessions li")).hasCount(3);
        assertThat(phone.locator("#sessions li", with("Este aparelho"))).hasCount(1);
        assertThat(phone.locator("#sessions")).containsText("Outro programa");
        assertThat(phone.locator("#sessions")).containsText("Chrome, Linux");
        new WayIn(phone).assertFitsItsWindow();
        Reader.shot(phone, "96-account-phone");

        phone.locator("#sessions li", with("Chrome, Linux"))
                .filter(new Locator.FilterOptions().setHasNotText("Este aparelho"))
                .locator("button")
                .click();
        assertThat(phone.locator("#done")).hasText("O aparelho foi desconectado.");
        assertThat(phone.locator("#sessions li")).hasCount(2);
        laptop.navigate(server.url("/account"));
        assertThat(laptop.url()).contains("/sign-in?next=%2Faccount");

        signedIn(laptop);
        phone.getByText("Sair em todos os aparelhos").click();
        phone.waitForURL("**/sign-in");
        laptop.navigate(server.url("/orders"));
        assertThat(laptop.url()).contains("/sign-in?next=%2Forders");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whoSignsInOnceMoreInTheSameBrowserHasOneSessionThere() throws Exception {
        Api.site(server).signUp(person);
        Page page = signedIn(reader.open(390, 844, "pt-BR"));
        page.navigate(server.url("/account"));
        int sessions = page.locator("#sessions li").count();

        signedIn(page);

        page.navigate(server.url("/account"));
        assertThat(page.locator("#sessions li")).hasCount(sessions);
    }

    @Test
    void thatASessionEndsIsToldInTimeOnAPageThatStaysOpen() throws Exception {
        Page page = reader.open(390, 844, "pt-BR", Api.site(server).newBuyer(person), server.url("/"));
        page.clock().install();
        page.navigate(server.url("/orders"));
        assertThat(page.locator("#session-ends")).isHidden();

        page.clock().fastForward("11:31:00");

        assertThat(page.locator("#session-ends")).containsText("entrar de novo até");
        Reader.shot(page, "121-session-ends-phone");
        assertThat(page.getByText("Entrar de novo agora")).hasAttribute("href", "/sign-in-again?next=%2Forders");
    }

    @Test
    void withoutJavaScriptInEnglishNameAndPasswordAreChanged() throws Exception {
        String before = Api.site(server).newBuyer(person);
        Page page = signedIn(reader.openWithoutScripts(1280, 800, "en"));
        page.navigate(server.url("/account"));
        Reader.shot(page, "97-account-desktop");
        page.locator("#changeName\\:name").fill("Conceição d'Ávila");
        page.locator("#changeName\\:go").click();
        assertThat(page.locator("#done")).hasText("Your name has been changed.");
        assertThat(page.locator("#changeName\\:name")).hasValue("Conceição d'Ávila");

        change(page, "not the password", NEXT);
        assertThat(page.locator("#changePassword .error")).hasText("That’s not your current password.");
        change(page, Site.PASSWORD, "sunshine");
        assertThat(page.locator("#changePassword .error")).containsText("too well known");
        Reader.shot(page, "98-password-refused-desktop");
        change(page, Site.PASSWORD, NEXT);
        assertThat(page.locator("#done")).containsText("Your password has been changed");
        assertThat(page.locator("#sessions li")).hasCount(1);
        assertThat(api.send("GET", "/api/account", Api.bearer(before)).statusCode())
                .isEqualTo(401);
        assertThat(signIn(email, Site.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(email, NEXT).statusCode()).isEqualTo(200);
        await().until(() ->
                Mails.with(server, "To: " + email, "account was changed").size() == 1);
    }

    @Test
    void anotherEmailIsConfirmedWhileAHoldRunsAndUndoneByTheOldMailbox() throws Exception {
        Sale sale = api.openSale(5);
        String buyer = Api.site(server).newBuyer(person);
        String place = api.hold(sale, buyer);
        String other = "outra" + email;
        Page page = reader.open(390, 844, "pt-BR", buyer, server.url("/"));
        page.navigate(server.url("/account"));
        page.locator("#changeEmail\\:email").fill(other);
        page.locator("#changeEmail\\:password").fill(Site.PASSWORD);
        page.locator("#changeEmail\\:go").click();
        assertThat(page.locator("#email-sent")).containsText(other);
        assertThat(page.locator("#email-now")).hasText(email);
        Reader.shot(page, "99-email-asked-phone");

        Page mailbox = reader.open(390, 844, "pt-BR");
        follow(mailbox, other, "confirme no link abaixo");
        assertThat(mailbox.locator("#question")).containsText("Usar " + other);
        Reader.shot(mailbox, "99a-new-email-phone");
        mailbox.locator("#newEmail\\:go").click();
        assertThat(mailbox.locator("#done")).containsText(other);

        page.navigate(server.url("/place?id=" + place));
        assertThat(page.locator("h1")).hasText("É a sua vez");
        assertThat(api.own("/api/places/" + place, buyer).getString("state")).isEqualTo("HELD");
        assertThat(api.own("/api/account", buyer).getString("email")).isEqualTo(other);
        assertThat(signIn(other, Site.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(signIn(email, Site.PASSWORD).statusCode()).isEqualTo(401);

        // Its page asks how the place stands, and the session is about to end.
        page.close();
        undo(mailbox, buyer);
        assertThat(reader.complaints()).isEmpty();
    }

    private void undo(Page mailbox, String buyer) throws Exception {
        follow(mailbox, email, "undo the change");
        assertThat(mailbox.locator("#question")).containsText("Desfazer a troca");
        mailbox.locator("#newEmail\\:go").click();
        assertThat(mailbox.locator("#done")).containsText("usa " + email + " de novo");
        assertThat(api.send("GET", "/api/account", Api.bearer(buyer)).statusCode())
                .isEqualTo(401);
        assertThat(signIn(email, Site.PASSWORD).statusCode())
                .as("whoever knew it changed the e-mail")
                .isEqualTo(401);
        assertThat(MailedCode.to(server, email, "/new-password?code=", 1)).hasSize(1);
    }

    @Test
    void anEmailOfSomebodyElseIsAnsweredTheSameAndItsOwnerIsTold() throws Exception {
        String buyer = Api.site(server).newBuyer(person);
        long owner = PEOPLE.incrementAndGet();
        Api.site(server).signUp(owner);

        HttpResponse<String> taken = askEmail(buyer, Site.email(owner), Site.PASSWORD);
        HttpResponse<String> free = askEmail(buyer, "free" + email, Site.PASSWORD);

        assertThat(taken.statusCode()).isEqualTo(202).isEqualTo(free.statusCode());
        assertThat(taken.body()).isEqualTo(free.body());
        await().until(
                        () -> Mails.with(server, "To: " + Site.email(owner), "it already belongs to yours"),
                        mails -> mails.size() == 1);
        assertThat(Mails.with(server, "To: " + Site.email(owner), "/new-email?code="))
                .isEmpty();
    }

    @Test
    void programsSeeAndEndSessionsAndGuessersWait() throws Exception {
        String here = Api.site(server).newBuyer(person);
        String there = Api.json(signIn(email, Site.PASSWORD)).getString("token");
        JsonObject account = api.own("/api/account", here);
        assertThat(account.getString("name")).isEqualTo("Ana");
        assertThat(Instant.parse(account.getString("createdAt"))).isBefore(Instant.now());
        JsonArray sessions = api.list("/api/account/sessions", there);
        assertThat(sessions).hasSize(3);
        JsonObject latest = sessions.getJsonObject(0);
        assertThat(latest.getBoolean("current")).isTrue();

        String path = "/api/account/sessions/" + latest.getString("id");
        assertThat(api.send("DELETE", path, Api.bearer(api.newBuyer())).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(api.send("DELETE", path, Api.bearer(here)).statusCode()).isEqualTo(204);
        assertThat(api.send("GET", "/api/account", Api.bearer(there)).statusCode())
                .isEqualTo(401);
        assertThat(api.list("/api/account/sessions", here)).hasSize(2);

        for (int i = 0; i < 5; i++) {
            assertThat(askEmail(here, "new" + email, "guess number " + i).statusCode())
                    .isEqualTo(401);
        }
        assertThat(askEmail(here, "new" + email, Site.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(api.send("DELETE", "/api/account/sessions", Api.bearer(here)).statusCode())
                .isEqualTo(204);
        assertThat(api.send("GET", "/api/account", Api.bearer(here)).statusCode())
                .isEqualTo(401);
    }

    private Page signedIn(Page page) {
        page.navigate(server.url("/sign-in"));
        page.locator("#signIn\\:email").fill(email);
        page.locator("#signIn\\:password").fill(Site.PASSWORD);
        page.locator("#signIn\\:go").click();
        page.waitForURL(server.url("/"));
        return page;
    }

    private static void change(Page page, String password, String next) {
        page.locator("#changePassword\\:password").fill(password);
        page.locator("#changePassword\\:newPassword").fill(next);
        page.locator("#changePassword\\:go").click();
    }

    /** Opens the address of the one mail to somebody in which this is said. */
    private void follow(Page page, String to, String words) {
        String code = await().until(
                        () -> MailedCode.in(Mails.with(server, "To: " + to, words)), codes -> codes.size() == 1)
                .get(0);
        page.navigate(server.url("/new-email?code=" + code));
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private HttpResponse<String> askEmail(String token, String wanted, String password) throws Exception {
        return api.post(
                "/api/account/email", "{\"email\":\"" + wanted + "\",\"password\":\"" + password + "\"}", token);
    }

    private HttpResponse<String> signIn(String whose, String password) throws Exception {
        return api.post("/api/session", "{\"email\":\"" + whose + "\",\"password\":\"" + password + "\"}", null);
    }
}
