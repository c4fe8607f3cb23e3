package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bilheteria.support.Sale;

/** The way of a page's reader into a line: they choose, say their e-mail where they are not signed in, sign in, and are there. */
final class WayIn {

    /** As a {@link org.bilheteria.support.Site}'s buyers have it. */
    static final String PASSWORD = "a password of nobody else";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("America/Sao_Paulo"));

    private final Page page;

    WayIn(Page page) {
        this.page = page;
    }

    /** So many full-price tickets, or fewer. */
    void choose(Served server, Sale sale, int full) {
        page.navigate(server.url("/performance?id=" + sale.performance() + "&sector=" + sale.sector()));
        page.locator("#enter\\:full").selectOption(Integer.toString(full));
        page.locator("#enter\\:fewer").check();
    }

    void enter() {
        page.locator("#enter\\:go").click();
    }

    /** @return when they knocked */
    Instant knock(String email) {
        page.getByLabel("E-mail").fill(email);
        enter();
        page.waitForURL("**/sign-in?**");
        return stamped();
    }

    void signIn() {
        page.locator("#signIn\\:password").fill(PASSWORD);
        page.locator("#signIn\\:go").click();
    }

    /** What the browser brings along. */
    List<String> entry() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("entry"))
                .map(cookie -> cookie.value)
                .toList();
    }

    /** The time in it. */
    Instant stamped() {
        long micros = Long.parseLong(entry().get(0).split("\\.")[6]);
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    /** Waits for the place, which is of this time. */
    void assertInLineSince(Instant knocked) {
        page.waitForURL("**/place?**");
        assertThat(arrivedAt()).isEqualTo(knocked);
        assertThat(entry()).isEmpty();
    }

    Instant arrivedAt() {
        return Instant.parse(page.locator("p.hint time").getAttribute("datetime"));
    }

    void assertFitsItsWindow() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    /** The time of day in Brasília. */
    static String clock(Instant moment) {
        return CLOCK.format(moment);
    }
}
