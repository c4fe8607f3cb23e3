package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: staff sets a second factor up before it sees a page, needs it from then on by page and by program, and shows it again before
 * what can't be undone; no code counts twice. Method: real browsers, an authenticator app that shares nothing with the server, programs.
 */
@OnSharedServer(SetUp.STRICT_STAFF)
@ExtendWith(Browsing.class)
class SecondFactorIT {

    private static final AtomicLong PEOPLE = new AtomicLong(786_000_000);

    private final Distribution server;
    private final Api api;
    private final StaffAct staff;
    private final Reader reader;
    private long person;

    SecondFactorIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
        staff = new StaffAct(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, 390, 844, não confere", "en, 1280, 800, is wrong"})
    void anAppIsSetUpFirstAndItsCodeAskedForFromThenOn(String locale, int width, int height, String wrong)
            throws Exception {
        String email = staff.employ(person, "steering");
        Page page = reader.open(width, height, locale);
        page.navigate(server.url("/sign-in?next=%2Forganiser"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/account?first=factor&next=**");
        assertThat(page.locator("#second-factor .banner")).isVisible();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "f1-first-" + locale);
        page.locator("#factor-new").click();
        page.waitForURL("**/account?factor=new**");
        Authenticator app = StaffAct.app(page);
        String address = QrReader.read(page.locator("#second-factor svg.qr").screenshot());
        assertThat(address)
                .startsWith("otpauth://totp/Bilheteria:visitor" + person)
                .contains("secret=" + page.locator("#factor-secret").innerText().replace(" ", ""));
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "f2-new-app-" + locale);
        page.locator("#newApp\\:code").fill("000000");
        page.locator("#newApp\\:go").click();
        assertThat(page.locator("#newApp .error")).isVisible();
        assertThat(page.locator("#factor-secret")).isVisible();

        List<String> codes = StaffAct.setUp(page, app);

        assertThat(codes).hasSize(10);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "f3-codes-" + locale);
        page.locator("#factor-on").click();
        page.waitForURL("**/organiser");
        page.locator("form[action='/sign-out'] button").click();
        askedForTheCode(page, email, app, codes, wrong, locale);
        await().until(() ->
                !Mails.with(server, "To: " + email, "/account", "autenticador").isEmpty());
        assertThat(reader.complaints()).isEmpty();
    }

    private void askedForTheCode(
            Page page, String email, Authenticator app, List<String> codes, String wrong, String locale) {
        page.navigate(server.url("/sign-in?next=%2Forganiser"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/second-factor?next=%2Forganiser");
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "f4-asked-" + locale);
        StaffAct.show(page, "123");
        assertThat(page.locator("#secondFactor .error")).containsText(wrong);
        String code = app.next();
        StaffAct.show(page, code.substring(0, 3) + " " + code.substring(3));
        page.waitForURL("**/organiser");
        page.context().clearCookies();

        page.navigate(server.url("/sign-in?next=%2Forganiser"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/second-factor?next=%2Forganiser");
        StaffAct.show(page, code);
        assertThat(page.locator("#secondFactor .error")).containsText(wrong);
        Reader.shot(page, "f5-used-code-" + locale);
        StaffAct.show(page, codes.get(0));
        page.waitForURL("**/organiser");
        page.navigate(server.url("/account"));
        assertThat(page.locator("#factor-since")).containsText("9");
        Reader.shot(page, "f6-account-" + locale);
    }

    @Test
    void programsShowItWithTheSignInOrAfterwards() throws Exception {
        Sale sale = api.openSale(1);
        String figures = "GET /api/organiser/performances/" + sale.performance() + "/figures";
        String close = "POST /api/organiser/performances/" + sale.performance() + "/close";
        String email = staff.employ(person, "steering");
        assertThat(staff.status(staff.token(email), figures))
                .as("without one nothing is asked of programs")
                .isEqualTo(200);
        Enrolled enrolled = enrol(email);

        String token = staff.token(email);
        StaffAct.refused(staff.answer(token, figures), 403, "SECOND_FACTOR");
        StaffAct.refused(staff.show(token, "000000"), 401, "BAD_CODE");
        String code = enrolled.app.next();
        HttpResponse<String> shown = staff.show(token, code);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("set-cookie").orElse("")).startsWith("session=");
        String stronger = Api.json(shown).getString("token");
        assertThat(staff.status(stronger, figures)).isEqualTo(200);
        StaffAct.refused(staff.answer(token, figures), 403, "SECOND_FACTOR");
        StaffAct.refused(staff.show(token, code), 401, "BAD_CODE");

        StaffAct.refused(staff.signIn(email, code), 401, "BAD_CODE");
        HttpResponse<String> signedIn = staff.signIn(email, enrolled.codes.get(0));
        assertThat(staff.status(Api.json(signedIn).getString("token"), close)).isEqualTo(200);
        StaffAct.refused(staff.signIn(email, enrolled.codes.get(0)), 401, "BAD_CODE");
    }

    @Test
    void whatCantBeUndoneWantsItShownLately() throws Exception {
        Sale sale = api.openSale(1);
        String path = "/api/organiser/performances/" + sale.performance();
        String steer = "/steer?performance=" + sale.performance();
        String email = staff.employ(person, "steering");
        Enrolled enrolled = enrol(email);
        String fresh = Api.json(staff.signIn(email, enrolled.app.next())).getString("token");
        String old = OwnToken.of(server, fresh).shownMinutesAgo(11);

        assertThat(staff.status(old, "POST " + path + "/pause")).isEqualTo(200);
        assertThat(staff.status(old, "POST " + path + "/resume")).isEqualTo(200);
        StaffAct.refused(staff.answer(old, "POST " + path + "/close"), 403, "SECOND_FACTOR");
        Page page = reader.open(390, 844, "pt-BR", old, server.url("/"));
        page.navigate(server.url(steer));
        page.getByText("Encerrar").first().click();
        page.waitForURL("**/second-factor?next=**");
        Reader.shot(page, "f7-step-up");
        StaffAct.show(page, enrolled.codes.get(0));
        page.waitForURL("**" + steer + "&ask=close");
        Reader.shot(page, "f8-back-where-one-was");
        page.locator("#pull\\:yes").click();
        assertThat(page.locator("#phase")).hasText("Encerrado");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aFactorIsReplacedAndRemovedOnlyByWhoShowsIt() throws Exception {
        String email = staff.employ(person, "finance");
        Enrolled enrolled = enrol(email);
        String withPassword = staff.token(email);
        assertThat(api.post("/api/account/passkeys", "{}", withPassword).statusCode())
                .as("a factor of one's own, beside")
                .isEqualTo(403);
        Page page = reader.open(1280, 800, "en", withPassword, server.url("/"));
        page.navigate(server.url("/account?factor=new"));
        page.waitForURL("**/second-factor?next=**");
        page.navigate(server.url("/account"));
        page.locator("#factor-remove").click();
        page.waitForURL("**/second-factor?next=**");
        StaffAct.show(page, enrolled.app.next());
        page.waitForURL("**/account?factor=remove");
        Reader.shot(page, "f9-removing");
        page.locator("#removeApp\\:yes").click();

        page.waitForURL("**/account?factor=removed**");
        assertThat(page.locator("#second-factor [role=status]")).hasText("The authenticator app was removed.");
        page.navigate(server.url("/money"));
        page.waitForURL("**/account?first=factor&**");
        assertThat(api.list("/api/organiser/audit?limit=1000", api.organiser(server))
                        .toString())
                .contains("set-second-factor", "remove-second-factor");
    }

    @Test
    void aPasskeyIsOneToo() throws Exception {
        String email = staff.employ(person, "door");
        Page page = reader.open(390, 844, "pt-BR");
        VirtualAuthenticator.withoutSuggestions(page);
        VirtualAuthenticator keys = new VirtualAuthenticator(page);
        page.navigate(server.url("/sign-in?next=%2Fcheck-in"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/account?first=factor&**");
        page.locator("#add-passkey button").click();
        page.waitForURL("**/account?passkey=added**");
        assertThat(page.locator("#factor-passkey")).isVisible();
        page.navigate(server.url("/check-in"));
        assertThat(page.locator("h1")).hasText("Portaria");

        page.context().clearCookies();
        StaffAct.refused(staff.answer(staff.token(email), "GET /api/check-in/1/list"), 403, "SECOND_FACTOR");
        page.navigate(server.url("/sign-in?next=%2Fcheck-in"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/second-factor?next=%2Fcheck-in");
        Reader.shot(page, "f10-passkey-asked");
        keys.agrees(true);
        page.locator("#passkey button").click();
        page.waitForURL("**/check-in");
        assertThat(page.locator("h1")).hasText("Portaria");
        assertThat(api.list("/api/account/sessions", session(page)))
                .as("the session it was shown in, and that of the program")
                .hasSizeLessThanOrEqualTo(4);

        page.context().clearCookies();
        page.navigate(server.url("/sign-in?next=%2Fcheck-in"));
        page.locator("#passkey button").click();
        page.waitForURL("**/check-in");
        assertThat(page.locator("h1")).hasText("Portaria");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void guessersWait() throws Exception {
        String email = staff.employ(person, "door");
        Enrolled enrolled = enrol(email);
        String token = staff.token(email);
        for (int i = 0; i < 5; i++) {
            StaffAct.refused(staff.show(token, "00000" + i), 401, "BAD_CODE");
        }

        HttpResponse<String> waits = staff.show(token, enrolled.app.next());

        StaffAct.refused(waits, 429, "TOO_MANY_ATTEMPTS");
        assertThat(waits.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void whoLostAllOfItIsHelpedByAnOrganiser() throws Exception {
        String email = staff.employ(person, "door");
        enrol(email);
        String token = staff.token(email);
        StaffAct.refused(staff.answer(token, "GET /api/check-in/1/list"), 403, "SECOND_FACTOR");
        long other = PEOPLE.incrementAndGet();
        String second = staff.employ(other, "organiser");
        Enrolled organiser = enrol(second);
        String fresh = Api.json(staff.signIn(second, organiser.app.next())).getString("token");

        Page page = reader.open(1280, 800, "pt-BR", fresh, server.url("/"));
        page.navigate(server.url("/staff?email=" + email));
        page.getByText("A pessoa perdeu o segundo fator").click();
        Reader.shot(page, "f11-forget");
        page.locator("#forget\\:go").click();

        assertThat(page.locator("#done")).containsText("removido");
        assertThat(staff.status(staff.token(email), "GET /api/check-in/1/list")).isNotEqualTo(403);
        assertThat(staff.give(second).statusCode())
                .as("there is another organiser")
                .isEqualTo(200);
    }

    /** Somebody whose app is set up. */
    private record Enrolled(Authenticator app, List<String> codes) {}

    private Enrolled enrol(String email) throws Exception {
        Page page = reader.open(390, 844, "pt-BR", staff.token(email), server.url("/"));
        page.navigate(server.url("/account?factor=new"));
        Authenticator app = StaffAct.app(page);
        List<String> codes = StaffAct.setUp(page, app);
        page.close();
        return new Enrolled(app, codes);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
