package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: a ticket outlives changes of its show, and whoever has one learns of them: by mail once, on the order's page, on the
 * ticket, at the entrance.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class MovedShowIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    MovedShowIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void whoHasATicketIsToldOnceOfTheNewDateAndFindsItEverywhere() throws Exception {
        Sale sale = api.openSale(3);
        Purchase kept = Purchase.of(api, sale);
        Purchase undone = Purchase.of(api, sale);
        assertThat(api.post(undone.path() + "/withdrawal", "", undone.buyer()).statusCode())
                .isEqualTo(202);
        Page entrance = reader.open(390, 844, "en", organiser, server.url("/"));
        entrance.navigate(server.url("/check-in?performance=" + sale.performance()));
        Instant moved = Instant.now().plus(Duration.ofDays(50)).truncatedTo(ChronoUnit.MICROS);

        change(sale, "{\"startsAt\":\"" + moved + "\"}");

        String inPortuguese = Brasilia.part("d MMM", moved, Locale.forLanguageTag("pt-BR"));
        String inEnglish = Brasilia.when(moved, Instant.now(), Locale.ENGLISH);
        await().until(() -> Mails.with(server, "The show of your order " + kept.order()), mails -> mails.size() == 1);
        String mail =
                Mails.with(server, "The show of your order " + kept.order()).get(0);
        assertThat(mail)
                .contains("Data: ", "(antes: ", inPortuguese, "CDC, art. 35")
                .contains(
                        "Date: ", "(before: ", "bilheteria-" + kept.order() + ".pdf", "order?number=3D" + kept.order());
        assertThat(entrance.locator("#show")).containsText(Brasilia.part("EEE, MMM d", moved, Locale.ENGLISH));
        Page order = reader.open(390, 844, "en", kept.buyer(), server.url("/"));
        order.navigate(server.url("/order?number=" + kept.order()));
        assertThat(order.locator("p.lead")).containsText(inEnglish);
        JsonObject show = api.own("/api/check-in/" + sale.performance() + "/list", organiser)
                .getJsonObject("show");
        assertThat(Instant.parse(show.getString("startsAt"))).isEqualTo(moved);

        assertThat(Mails.with(server, "of your order " + undone.order())).allMatch(each -> !each.contains("(before: "));
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void anotherVenueByTheFormIsToldTheSameWay() throws Exception {
        Sale sale = api.openSale(1);
        Purchase purchase = Purchase.of(api, sale);
        Page form = reader.open(1280, 800, "en", organiser, server.url("/"));
        form.navigate(server.url("/change-performance?performance=" + sale.performance()));
        form.getByLabel("Venue").fill("Another hall");
        form.getByText("Save all").click();
        assertThat(form.locator("#saved")).isVisible();

        await().until(
                        () -> Mails.with(server, "the show of your order " + purchase.order() + " has changed"),
                        mails -> mails.size() == 1 && mails.get(0).contains("Venue: Another hall (before: Bench)"));
        assertThat(Mails.with(server, "The show of your order " + purchase.order()))
                .isEmpty();
    }

    private static void change(Sale sale, String body) throws Exception {
        assertThat(api.patch("/api/organiser/performances/" + sale.performance(), body, organiser)
                        .statusCode())
                .isEqualTo(200);
    }
}
