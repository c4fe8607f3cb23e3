package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: at the very opening pages load themselves anew, and whoever has just pressed something on a slow network gets there all
 * the same. Method: a real browser, whose clock is turned on.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class OpeningPageIT {

    private final Distribution server;
    private final Reader reader;

    OpeningPageIT(Distribution server, Reader reader) {
        this.server = server;
        this.reader = reader;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.querySelector('form').dispatchEvent(new Event('submit', {bubbles: true}))",
                "dispatchEvent(new Event('beforeunload'))",
                "document.querySelector('footer a').addEventListener('click', (event) => event.preventDefault()),"
                        + " document.querySelector('footer a').click()"
            })
    void whatWasPressedIsNotBrokenOffByAPageThatLoadsItselfAnew(String pressed) {
        Page page = reader.open(390, 844, "pt-BR");
        page.clock().install();
        page.navigate(server.url("/sign-in"));
        page.evaluate("window.acted = 0; whenIdle(() => { window.acted++; })");
        assertThat(acted(page)).as("nobody is on their way").isEqualTo(1);

        page.evaluate(pressed);
        page.evaluate("whenIdle(() => { window.acted++; })");

        page.clock().fastForward(20_000);
        assertThat(acted(page)).isEqualTo(1);
        page.clock().fastForward(15_000);
        assertThat(acted(page)).as("in the end").isEqualTo(2);
    }

    private static int acted(Page page) {
        return (Integer) page.evaluate("window.acted");
    }
}
