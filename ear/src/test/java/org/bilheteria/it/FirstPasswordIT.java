package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: the password that the first start printed is changed before its organiser sees a page, and programs go on working with it
 * until then. Method: a server whose organiser nobody else needs, and a real browser.
 */
@OnSharedServer(SetUp.AS_SHIPPED)
@ExtendWith(Browsing.class)
class FirstPasswordIT {

    private static final String NEXT = "a long walk by the sea, again";

    private final Distribution server;
    private final Reader reader;

    FirstPasswordIT(Distribution server, Reader reader) {
        this.server = server;
        this.reader = reader;
    }

    @Test
    void thePrintedPasswordIsChangedBeforeAPageIsShown() throws Exception {
        String[] printed = server.organiser().split(":", 2);
        Api api = new Api(server);
        assertThat(api.send("GET", "/api/organiser/audit", Api.bearer(api.organiser(server)))
                        .statusCode())
                .isEqualTo(200);
        Page page = reader.open(390, 844, "pt-BR");
        page.navigate(server.url("/sign-in?next=%2Faudit"));
        page.locator("#signIn\\:email").fill(printed[0]);
        page.locator("#signIn\\:password").fill(printed[1]);
        page.locator("#signIn\\:go").click();
        page.waitForURL("**/account?first=password&next=%2Faudit#password");
        assertThat(page.locator("#first-password")).isVisible();
        new WayIn(page).assertFitsItsWindow();
        Reader.shot(page, "p1-first-password");

        page.locator("#changePassword\\:password").fill(printed[1]);
        page.locator("#changePassword\\:newPassword").fill(NEXT);
        page.locator("#changePassword\\:go").click();

        page.waitForURL("**/account?first=factor&next=%2Faudit#second-factor");
        page.locator("#factor-new").click();
        StaffAct.setUp(page, StaffAct.app(page));
        page.locator("#factor-on").click();
        page.waitForURL("**/audit");
        assertThat(page.locator("table")).containsText("configurou um segundo fator");
        assertThat(reader.complaints()).isEmpty();
    }
}
