package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: each page and call of staff is open to exactly whose work it is; organisers give and take roles and switch accounts off,
 * which counts at once and is written down. Method: programs, and real browsers.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class StaffRolesIT {

    private static final AtomicLong PEOPLE = new AtomicLong(785_000_000);

    /** Whose each is, besides the organiser's. Those that act are asked about what there is not. */
    private static final Map<String, String> OPEN_TO = Map.ofEntries(
            Map.entry("GET /api/organiser/performances/{p}/figures", "steering"),
            Map.entry("GET /api/organiser/performances/{p}/sales.csv", "steering finance"),
            Map.entry("POST /api/organiser/performances/{p}/resume", "steering"),
            Map.entry("DELETE /api/organiser/performances/{p}", ""),
            Map.entry("GET /api/organiser/balance?day=2026-11-23", "finance"),
            Map.entry("GET /api/organiser/payments/review", "finance"),
            Map.entry("GET /api/organiser/refunds/troubled", "finance"),
            Map.entry("POST /api/organiser/refunds/none/stop", "finance"),
            Map.entry("GET /api/organiser/notices/odd", "finance"),
            Map.entry("GET /api/organiser/audit", ""),
            Map.entry("GET /api/organiser/staff", ""),
            Map.entry("GET /api/check-in/{p}/list", "door"),
            Map.entry("GET /api/check-in/{p}/conflicts", "door"),
            Map.entry("GET /organiser", "steering finance"),
            Map.entry("GET /steer?performance={p}", "steering"),
            Map.entry("GET /change-performance?performance={p}", "steering"),
            Map.entry("GET /new-performance", ""),
            Map.entry("GET /api/organiser/bulk-refunds", "finance"),
            Map.entry("POST /api/organiser/orders/NONE/refund", "finance"),
            Map.entry("GET /order-desk", "finance"),
            Map.entry("GET /sales-report?performance={p}", "steering finance"),
            Map.entry("GET /end-show?performance={p}", ""),
            Map.entry("GET /show-face?performance={p}", ""),
            Map.entry("GET /money", "finance"),
            Map.entry("GET /audit", ""),
            Map.entry("GET /staff", ""),
            Map.entry("GET /check-in", "door"));

    private final Distribution server;
    private final Api api;
    private final StaffAct staff;
    private final Reader reader;
    private long person;

    StaffRolesIT(Distribution server, Reader reader) throws Exception {
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
    @CsvSource({"steering", "finance", "door"})
    void aRoleOpensItsOwnAndNothingElse(String role) throws Exception {
        Sale sale = api.openSale(1);
        String token = staff.token(staff.employ(person, role));

        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> open : OPEN_TO.entrySet()) {
            String call = open.getKey().replace("{p}", Integer.toString(sale.performance()));
            int status = staff.status(token, call);
            if ((status == 403) == open.getValue().contains(role)) {
                wrong.add(call + " " + status);
            }
        }

        assertThat(wrong).isEmpty();
        JsonObject account = api.own("/api/account", token);
        assertThat(account.getString("role")).isEqualTo("buyer");
        assertThat(account.getJsonArray("roles").getString(0)).isEqualTo(role);
    }

    @Test
    void whatSteersDoesAndIsWrittenDownByItsAccount() throws Exception {
        Sale sale = api.openSale(1);
        String token = staff.token(staff.employ(person, "steering"));
        String path = "/api/organiser/performances/" + sale.performance();

        assertThat(staff.status(token, "POST " + path + "/pause")).isEqualTo(200);
        assertThat(staff.status(token, "POST " + path + "/resume")).isEqualTo(200);
        assertThat(api.patch(path, "{\"message\":\"Voltamos\"}", token).statusCode())
                .isEqualTo(200);
        assertThat(staff.status(token, "POST " + path + "/close")).isEqualTo(200);

        String actors = api.list("/api/organiser/audit?performance=" + sale.performance(), api.organiser(server))
                .toString();
        assertThat(actors).contains("\"actor\":\"staff ");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, 390, 844", "en, 1280, 800"})
    void doorStaffSeesTheEntranceAndNothingElse(String locale, int width, int height) throws Exception {
        api.openSale(1);
        String email = staff.employ(person, "door");
        Page page = reader.open(width, height, locale);
        page.navigate(server.url("/sign-in?next=%2Fcheck-in"));
        StaffAct.signIn(page, email);
        page.waitForURL("**/check-in");

        assertThat(page.locator("nav a[href='/check-in']")).hasCount(1);
        assertThat(page.locator("nav a[href='/organiser']")).hasCount(0);
        assertThat(page.locator("#advice-factor")).isVisible();
        assertThat(page.locator("#advice-password")).hasCount(0);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "r1-door-" + locale);
        page.locator(".cards a").first().click();
        assertThat(page.locator("#judge")).isVisible();
        page.navigate(server.url("/organiser"));
        assertThat(page.locator("h1")).not().hasText("Meus shows");
        assertThat(page.locator(".cards")).hasCount(0);
    }

    @Test
    void financeSeesMoneyAndNoLevers() throws Exception {
        Sale sale = api.openSale(1);
        String token = staff.token(staff.employ(person, "finance"));
        Page page = reader.open(1280, 800, "pt-BR", token, server.url("/"));
        page.navigate(server.url("/organiser"));

        assertThat(page.locator("main a[href='/money']")).isVisible();
        assertThat(page.locator("main a[href^='/steer']")).hasCount(0);
        assertThat(page.locator("main a[href^='/change-performance']")).hasCount(0);
        assertThat(page.locator("main a[href^='/new-performance']")).hasCount(0);
        assertThat(page.locator("main a[href='/audit'], main a[href='/staff'], nav a[href='/check-in']"))
                .hasCount(0);
        assertThat(page.locator("main a[href='/sales-report?performance=" + sale.performance() + "']"))
                .isVisible();
        Reader.shot(page, "r2-finance");
        page.locator("main a[href='/money']").click();
        assertThat(page.locator("h1")).hasText("Pagamentos e devoluções");
        assertThat(page.locator("main a[href='/audit']")).hasCount(0);
        assertThat(reader.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, 390, 844, Portaria", "en, 1280, 800, Door"})
    void anOrganiserGivesAndTakesRolesByPage(String locale, int width, int height, String door) throws Exception {
        String before = Api.site(server).newBuyer(person);
        String email = Site.email(person);
        Page page = reader.open(width, height, locale, api.organiser(server), server.url("/"));
        page.navigate(server.url("/organiser"));
        page.locator("main a[href='/staff']").click();
        page.locator("#email").fill("nobody-at-all@example.org");
        page.locator("#find button").click();
        assertThat(page.locator(".messages")).isVisible();
        page.locator("#email").fill(email);
        page.locator("#find button").click();
        page.locator("#role-door").check();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "r3-staff-account-" + locale);
        page.locator("#roles\\:save").click();

        assertThat(page.locator("#done")).containsText(email);
        assertThat(page.locator("#role-door")).isChecked();
        assertThat(page.locator("#staff .card").filter(with(email))).containsText(door);
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "r4-staff-" + locale);
        assertThat(staff.status(before, "GET /api/account"))
                .as("of a session from before")
                .isEqualTo(401);
        String after = staff.token(email);
        assertThat(staff.status(after, "GET /check-in")).isEqualTo(200);

        page.locator("#role-door").uncheck();
        page.locator("#roles\\:save").click();
        assertThat(page.locator("#staff .card").filter(with(email))).hasCount(0);
        assertThat(staff.status(after, "GET /api/account")).isEqualTo(401);
        assertThat(staff.status(staff.token(email), "GET /check-in")).isEqualTo(403);
        page.navigate(server.url("/audit"));
        assertThat(page.locator("table")).containsText("none -> door");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aSwitchedOffAccountIsOpenedByNothing() throws Exception {
        String buyer = Api.site(server).newBuyer(person);
        String email = Site.email(person);
        Page owner = reader.open(390, 844, "pt-BR", buyer, server.url("/"));
        VirtualAuthenticator.withoutSuggestions(owner);
        VirtualAuthenticator keys = new VirtualAuthenticator(owner);
        owner.navigate(server.url("/account"));
        owner.locator("#add-passkey button").click();
        owner.waitForURL("**/account?passkey=added**");
        String code = mailedCode(email);

        Page page = reader.open(390, 844, "pt-BR", api.organiser(server), server.url("/"));
        page.navigate(server.url("/staff?email=" + email));
        page.getByText("Desativar a conta").click();
        Reader.shot(page, "r5-switch-off");
        page.locator("#off\\:go").click();
        assertThat(page.locator("#account .badge")).hasText("Desativada");
        Reader.shot(page, "r6-switched-off");

        assertThat(staff.status(buyer, "GET /api/account")).isEqualTo(401);
        String refused = staff.signIn(email, "").body();
        assertThat(refused).contains("BAD_CREDENTIALS");
        assertThat(staff.signIn("nobody" + email, "").body()).isEqualTo(refused);
        assertThat(api.post("/api/account/recovery/" + code, "{\"password\":\"another long walk\"}", null)
                        .statusCode())
                .isEqualTo(410);
        owner.navigate(server.url("/sign-in"));
        keys.agrees(true);
        owner.locator("#passkey button").click();
        assertThat(owner.locator("#passkey [role=alert]")).containsText("Não foi possível entrar");

        page.locator("#on\\:go").click();
        assertThat(page.locator("#account .badge")).hasCount(0);
        assertThat(staff.signIn(email, "").statusCode()).isEqualTo(200);
    }

    private String mailedCode(String email) throws Exception {
        api.post("/api/account/recovery", "{\"email\":\"" + email + "\"}", null);
        return MailedCode.to(server, email, "/new-password?code=", 1).get(0);
    }

    @Test
    void theLastOrganiserStaysAndNobodySwitchesOffThemselves() throws Exception {
        String own = server.organiser().split(":", 2)[0];

        assertThat(staff.give(own, "finance").body()).contains("LAST_ORGANISER");
        assertThat(staff.switchOff(own, true).body()).contains("OWN_ACCOUNT");
        assertThat(staff.give("nobody@example.org", "door").statusCode()).isEqualTo(404);
        assertThat(staff.give(own, "king").statusCode()).isEqualTo(422);
        assertThat(api.list("/api/organiser/staff", api.organiser(server)).stream()
                        .map(member -> member.asJsonObject().getString("email"))
                        .collect(Collectors.toSet()))
                .contains(own);
    }

    @Test
    void whatIsOnlyRecommendedIsSaidInABanner() throws Exception {
        Page page = reader.open(390, 844, "pt-BR", api.organiser(server), server.url("/"));
        page.navigate(server.url("/organiser"));

        assertThat(page.locator("#advice-password")).isVisible();
        assertThat(page.locator("#advice-factor")).isVisible();
        Reader.shot(page, "r7-advice");
        assertThat(page.url()).isEqualTo(server.url("/organiser"));
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
