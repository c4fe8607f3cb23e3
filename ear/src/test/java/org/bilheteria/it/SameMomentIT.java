package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.google.zxing.NotFoundException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: what a crowd with several windows each does at one moment, from outside, ends as the promises say. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class SameMomentIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    private final Reader reader;

    SameMomentIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @Test
    void twelveBuyersWithThreeWindowsEachHoldTheFiveTicketsThereAre() throws Exception {
        Sale sale = api.openSale(5);
        List<String> buyers = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            buyers.add(api.newBuyer());
        }
        List<CompletableFuture<HttpResponse<String>>> knocks = IntStream.range(0, 36)
                .mapToObj(n -> api.arrive(sale, buyers.get(n % 12), Map.of()))
                .toList();

        List<String> places = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> knock : knocks) {
            HttpResponse<String> answer = knock.join();
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            places.add(Api.json(answer).getString("place"));
        }

        assertThat(places.stream().distinct()).hasSize(12);
        await().until(() -> sector(sale).getInt("held") == 5 && sector(sale).getInt("waiting") == 7);
    }

    @Test
    void fiveWithdrawalsAtOnceGiveTheMoneyBackOnce() throws Exception {
        Sale sale = api.openSale(1);
        Purchase purchase = Purchase.of(api, sale);

        List<CompletableFuture<Integer>> withdrawals = IntStream.range(0, 5)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> withdraw(purchase)))
                .toList();

        assertThat(withdrawals.stream().map(CompletableFuture::join)).containsOnly(202);
        await().until(() ->
                api.own(purchase.path(), purchase.buyer()).getString("status").equals("REFUNDED"));
        List<JsonObject> payments = api.list("/api/organiser/payments?q=" + purchase.order(), organiser)
                .getValuesAs(JsonObject.class);
        assertThat(payments)
                .singleElement()
                .satisfies(
                        payment -> assertThat(payment.getJsonArray("refunds")).hasSize(1));
    }

    private static int withdraw(Purchase purchase) {
        try {
            return api.post(purchase.path() + "/withdrawal", "", purchase.buyer())
                    .statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCapacityGrowsWhenAllIsSoldAndNeverFallsBelowThat() throws Exception {
        Sale sale = api.openSale(1);
        Purchase.of(api, sale);
        await().until(() ->
                Api.json(api.get(sale.path() + "/board")).getString("phase").equals("SOLD_OUT"));

        assertThat(resize(sale, 2)).isEqualTo(200);
        Purchase.of(api, sale);
        assertThat(resize(sale, 1)).isEqualTo(409);
        assertThat(resize(sale, 2)).isEqualTo(200);

        JsonObject sector = sector(sale);
        assertThat(sector.getInt("capacity")).isEqualTo(2);
        assertThat(sector.getInt("sold")).isEqualTo(2);
    }

    private static int resize(Sale sale, int capacity) throws Exception {
        String body = "{\"sectors\":[{\"id\":\"" + sale.sector() + "\",\"capacity\":" + capacity + "}]}";
        return api.patch("/api/organiser/performances/" + sale.performance(), body, organiser)
                .statusCode();
    }

    private static JsonObject sector(Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board")).getJsonArray("sectors").getJsonObject(0);
    }

    @Test
    void aPriceStaysOnceTheSaleRuns() throws Exception {
        Sale sale = api.openSale(2);
        String body = "{\"sectors\":[{\"id\":\"" + sale.sector() + "\",\"fullPrice\":\"1.00\"}]}";

        HttpResponse<String> answer = api.patch("/api/organiser/performances/" + sale.performance(), body, organiser);

        assertThat(Api.json(answer).getString("code")).isEqualTo("WRONG_PHASE");
        Purchase purchase = Purchase.of(api, sale);
        assertThat(api.own(purchase.path(), purchase.buyer()).getString("total"))
                .isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theCodeIsReadFromTheSmallestPhoneAlsoInTheDark(ColorScheme colours) throws Exception {
        Purchase purchase = Purchase.of(api, api.openSale(1));
        String code = api.own(purchase.path(), purchase.buyer())
                .getJsonArray("tickets")
                .getJsonObject(0)
                .getString("code");
        Page page = reader.open(320, 568, "pt-BR", purchase.buyer(), server.url("/"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(server.url("/ticket?which=1&order=" + purchase.order()));

        Reader.shot(page, "71-ticket-320-" + colours);
        await().ignoreException(NotFoundException.class)
                .until(() -> QrReader.read(page.locator("svg.qr").screenshot()), code::equals);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(320);
    }
}
