package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: the end of a hold is seen and heard coming, and from zero on nobody is shown a code that buys nothing any more. */
@OnSharedServer(SetUp.SHORT_HOLDS)
@ExtendWith(Browsing.class)
class LastMinuteIT {

    private final Distribution server;
    private final Reader reader;

    LastMinuteIT(Distribution server, Reader reader) {
        this.server = server;
        this.reader = reader;
    }

    @Test
    void theLastMinuteIsToldAndZeroIsTheEndOfPaying() throws Exception {
        Api api = new Api(server);
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        Page page = reader.open(390, 844, "en", buyer, server.url("/"));
        page.navigate(server.url("/place?id=" + place));

        assertThat(page.locator("#hold")).hasAttribute("data-hurry", "soon");
        assertThat(page.locator("#code")).hasValue(Pattern.compile("000201.*"));
        assertThat(page.locator("#hold")).hasAttribute("data-hurry", "last");
        assertThat(page.locator("#announce")).hasText("30 seconds left to pay.");
        Reader.shot(page, "55-hold-last");

        assertThat(page.locator("h1")).hasText("Time's up");
        assertThat(page.locator("#over")).containsText("we are checking with the bank");
        assertThat(page.locator("#code")).isHidden();
        assertThat(page.locator("#copy")).isHidden();
        Reader.shot(page, "56-hold-over");

        assertThat(page.locator("h1")).hasText("Time is over");
        assertThat(page.locator("main")).containsText("the tickets went to the next person");
        assertThat(reader.complaints()).isEmpty();
    }
}
