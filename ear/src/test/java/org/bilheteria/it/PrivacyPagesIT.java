package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: on the page of their account people download what is known of them and have it erased, after they have signed in again if
 * that was long ago, and are back where they were. Method: real browsers, with and without JavaScript, in both languages.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class PrivacyPagesIT {

    private static final AtomicLong PEOPLE = new AtomicLong(779_000_000);

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;
    private String email;

    PrivacyPagesIT(Distribution server, Reader reader) throws Exception {
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
    void onAPhoneTheDataAreDownloadedAndTheAccountIsErased() throws Exception {
        Sale sale = api.openSale(5);
        String token = newBuyer();
        String place = api.hold(sale, token);
        Page page = reader.open(390, 844, "pt-BR", OldSession.of(server, token), server.url("/"));
        page.navigate(server.url("/account"));
        page.locator("#data").scrollIntoViewIfNeeded();
        Reader.shot(page, "100-account-data-phone");
        page.locator("#export").click();
        page.waitForURL("**/sign-in-again?**");
        assertThat(page.locator("h1")).hasText("Confirme que é você");
        assertThat(page.locator("#whose")).hasValue(email);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "101-sign-in-again-phone");
        showPassword(page, "not the password");
        assertThat(page.locator("#signInAgain .error")).hasText("A senha da conta não é essa.");

        Download download = page.waitForDownload(() -> showPassword(page, Site.PASSWORD));
        assertThat(Files.readString(download.path())).contains(email, place);
        assertThat(download.suggestedFilename()).isEqualTo("bilheteria.json");
        assertThat(page.locator("#exporting")).isVisible();

        page.navigate(server.url("/erase-account"));
        settle(page, place);
        page.locator("#erase\\:go").click();
        assertThat(page.locator("#erase .error")).hasText("Marque que você entendeu para apagar a conta.");
        page.locator("#erase\\:sure").check();
        page.locator("#erase\\:go").click();

        page.waitForURL("**/erased");
        assertThat(page.locator("h1")).hasText("Sua conta foi apagada");
        Reader.shot(page, "104-erased-phone");
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).doesNotContain("session", "device");
        await().until(() ->
                !Mails.with(server, "To: " + email, "account was erased").isEmpty());
        assertThat(reader.complaints()).isEmpty();
    }

    /** What is held keeps the account; paid, it does not. */
    private void settle(Page page, String place) throws Exception {
        assertThat(page.locator("#unsettled")).containsText("Há ingressos reservados para você");
        assertThat(page.locator("#erase")).hasCount(0);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "102-erase-unsettled-phone");
        String fresh = session(page);
        api.pay(api.charge(place, fresh), "");
        api.awaitState(place, fresh, "PAID");
        page.reload();
        assertThat(page.locator("#to-come")).containsText("Os ingressos continuam valendo");
        Reader.shot(page, "103-erase-phone");
    }

    @Test
    void withoutJavaScriptInEnglishOneComesBackToWhatOneWanted() throws Exception {
        String token = newBuyer();
        Page page = reader.openWithoutScripts(1280, 800, "en");
        page.context().addCookies(List.of(new Cookie("session", OldSession.of(server, token)).setUrl(server.url("/"))));
        page.navigate(server.url("/account"));
        page.getByText("Sign out everywhere").click();
        page.waitForURL("**/sign-in-again?**");
        assertThat(page.locator("#passkey")).isHidden();
        Reader.shot(page, "105-sign-in-again-desktop");
        showPassword(page, Site.PASSWORD);
        page.waitForURL("**/account#sessions");
        page.locator("#to-erase").click();
        page.waitForURL("**/erase-account");
        Reader.shot(page, "106-erase-desktop");
        page.locator("#erase\\:sure").check();
        page.locator("#erase\\:go").click();

        page.waitForURL("**/erased");
        assertThat(page.locator("#erased")).containsText("We’ll send one last message");
        Reader.shot(page, "107-erased-desktop");
        page.navigate(server.url("/account"));
        assertThat(page.url()).contains("/sign-in?next=%2Faccount");
        assertThat(api.post("/api/session", Site.credentials(person), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatWasTypedForAPasskeyIsThereAgainAndAPasskeyOpensTheWayToo() throws Exception {
        Page page = reader.open(390, 844, "pt-BR", OldSession.of(server, newBuyer()), server.url("/"));
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = new VirtualAuthenticator(page);
        page.navigate(server.url("/account"));
        page.locator("#passkey-name").fill("Fone da Ana");
        page.locator("#add-passkey button").click();
        page.waitForURL("**/sign-in-again?**");
        showPassword(page, Site.PASSWORD);
        page.waitForURL("**/account#passkeys");
        assertThat(page.locator("#passkey-name")).hasValue("Fone da Ana");
        page.locator("#add-passkey button").click();
        page.waitForURL("**/account?passkey=added**");
        int sessions = page.locator("#sessions li").count();

        page.context()
                .addCookies(
                        List.of(new Cookie("session", OldSession.of(server, session(page))).setUrl(server.url("/"))));
        page.navigate(server.url("/account"));
        page.locator("#passkeys summary").click();
        page.getByText("Remover esta chave").click();
        page.waitForURL("**/sign-in-again?**");
        Reader.shot(page, "108-sign-in-again-passkey-phone");
        keys.agrees(true);
        page.locator("#passkey button").click();
        page.waitForURL("**/account#passkeys");
        assertThat(page.locator("#sessions li")).hasCount(sessions);
        page.locator("#passkeys summary").click();
        page.getByText("Remover esta chave").click();
        page.waitForURL("**/account?passkey=removed**");
        assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("403"));
    }

    private void showPassword(Page page, String password) {
        page.locator("#signInAgain\\:password").fill(password);
        page.locator("#signInAgain\\:go").click();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private String newBuyer() throws Exception {
        return Api.site(server).newBuyer(person);
    }
}
