package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: whom a full gate sends back is told by the page that their time is kept and when it is their turn, and need not do
 * anything. Method: a gate that has room for one, who takes seconds to pass.
 */
@ExtendWith(Browsing.class)
class GateFullPageIT {

    private final Reader reader;

    GateFullPageIT(Reader reader) {
        this.reader = reader;
    }

    @Test
    void thePageComesAgainByItselfWithTheSameTime() throws Exception {
        try (Distribution server = Distribution.start(Map.of(
                "BILHETERIA_GATE_CAPACITY", "1", "BILHETERIA_GATE_LINGER", "PT5S", "BILHETERIA_DEMO", "false"))) {
            Api api = new Api(server);
            Sale sale = api.openSale(1);
            String one = api.newBuyer();
            String other = api.newBuyer();
            Page page = reader.open(390, 844, "pt-BR", api.newBuyer(), server.url("/"));
            WayIn way = new WayIn(page);
            way.choose(server, sale, 1);
            fill(api, sale, one, other);

            way.enter();

            assertThat(page.locator("#gate")).containsText("está guardado");
            Instant knocked = way.stamped();
            assertThat(page.locator("#gate")).containsText(WayIn.clock(knocked));
            assertThat(page.locator("#enter\\:fewer")).isChecked();
            assertThat(page.locator("#enter\\:go")).isVisible();
            way.assertFitsItsWindow();
            Reader.shot(page, "80-gate-full");
            way.assertInLineSince(knocked);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** As soon as one is sent back, the other is inside. */
    private static void fill(Api api, Sale sale, String one, String other) {
        CompletableFuture<HttpResponse<String>> both =
                api.arrive(sale, one, Map.of()).applyToEither(api.arrive(sale, other, Map.of()), first -> first);
        assertThat(both.join().statusCode()).isEqualTo(503);
    }
}
