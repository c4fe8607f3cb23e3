package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.util.Locale;
import org.bilheteria.it.MoneyStage.Held;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: an organiser decides by the page what becomes of money that waits for a person, is asked once more, and is told in words
 * why something can't be. Method: a real browser, in both languages and both sizes; each test looks at its own payments only.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class MoneyDeskIT {

    private static MoneyStage stage;

    private final Reader reader;

    MoneyDeskIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        stage = new MoneyStage(shared);
    }

    @Test
    void whatNobodyAskedForIsGivenBackAndFoundAgain() throws Exception {
        String payment = foreign(stage.charge(stage.hold()));
        Page page = organiser(390, 844, "pt-BR");
        page.navigate(stage.server().url("/organiser"));
        page.getByText("Pagamentos e devoluções").click();
        Locator waiting = page.locator("#review tr[data-payment=" + payment + "]");
        assertThat(waiting).containsText("O txid não é nosso");
        assertThat(waiting).containsText("100,00");
        fitsItsWindow(page);
        Reader.shot(page, "60-money-phone");

        waiting.getByText("Devolver", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("form#act")).containsText("volta para a conta que pagou");
        fitsItsWindow(page);
        Reader.shot(page, "61-give-back");
        confirm(page);

        assertThat(page.locator("#done")).containsText("O pagamento volta para a conta que pagou.");
        assertThat(waiting).hasCount(0);
        page.getByText("Ver o pagamento").click();
        Locator found = page.locator("li[data-payment=" + payment + "]");
        assertThat(found).containsText("Volta para quem pagou");
        await().untilAsserted(() -> {
            page.reload();
            assertThat(found.innerText()).contains("Devolvida", "Alguém da organização analisou o pagamento");
        });
        fitsItsWindow(page);
        Reader.shot(page, "62-given-back");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void whatWasMeantForAChargeBuysItsTickets() throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        String payment = foreign(txid);
        Page page = organiser(1280, 800, "en");
        page.navigate(stage.server().url("/money"));
        Reader.shot(page, "63-money-desktop");

        assign(page, payment, "nosuchcharge");
        confirm(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no charge with this txid");
        Locator field = page.locator("#review-txid-" + payment);
        assertThat(field).hasValue("nosuchcharge");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assign(page, payment, txid);
        assertThat(page.locator("form#act")).containsText("becomes one of charge " + txid);
        Reader.shot(page, "64-assign");
        confirm(page);

        assertThat(page.locator("#done")).containsText("The payment was assigned to the charge.");
        String order = stage.awaitState(held, "PAID").getString("order");
        search(page, order);
        Locator found = page.locator("li[data-payment=" + payment + "]");
        assertThat(found).containsText("Bought its tickets");
        assertThat(found).containsText(order);
        Reader.shot(page, "65-found-desktop");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aReturnByHandIsNotedUnlessItIsMoreThanIsLeft() throws Exception {
        String payment = foreign(stage.charge(stage.hold()));
        Page page = organiser(390, 844, "en");

        note(page, payment, "D1", "40,00");
        assertThat(page.locator("form#act")).containsText("R$ 40.00 of payment " + payment);
        confirm(page);
        assertThat(page.locator("#done")).containsText("The return is noted.");
        note(page, payment, "D2", "60.01");
        confirm(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not more than is left of the payment");
        assertThat(page.locator("#amount-" + payment)).hasValue("60.01");
        assertThat(page.locator("#returned-" + payment)).hasValue("D2");
        fitsItsWindow(page);
        Reader.shot(page, "66-too-much");
        note(page, payment, "D1", "10.00");
        confirm(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This return is noted already.");
        note(page, payment, "", "ten");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give the id of the return and an amount");
        assertThat(page.locator("form#act")).hasCount(0);
        Locator found = page.locator("li[data-payment=" + payment + "]");
        assertThat(found.locator("li[data-refund]")).hasCount(1);
        assertThat(found).containsText("Given back by others");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void aRefundThatFailsAgainAndAgainIsStoppedTriedAndNoted() throws Exception {
        Held held = stage.hold();
        String payment = stage.api.pay(stage.charge(held), ",\"amount\":\"1.00\",\"refundable\":false");
        Page page = organiser(390, 844, "pt-BR");
        Locator row = page.locator("#troubled tr").filter(new Locator.FilterOptions().setHasText(payment));
        await().until(() -> {
            page.navigate(stage.server().url("/money"));
            return row.count() == 1;
        });
        assertThat(row).containsText("O valor pago era menor que o preço.");
        Reader.shot(page, "67-troubled");

        // The next try may take its place while we ask: then there is another to stop.
        await().until(() -> {
            page.navigate(stage.server().url("/money"));
            row.getByText("Parar").click();
            confirm(page);
            assertThat(page.locator("#done, .messages")).isVisible();
            return page.locator("#done").count() == 1;
        });
        assertThat(row).containsText("Parada por alguém");
        fitsItsWindow(page);
        Reader.shot(page, "68-stopped");
        row.getByText("Tentar de novo").click();
        confirm(page);
        assertThat(page.locator("#done")).containsText("A devolução é pedida ao banco de novo.");
        note(page, payment, "TED 4711", "1,00");
        confirm(page);

        assertThat(page.locator("#done")).containsText("A devolução foi registrada.");
        assertThat(row).hasCount(0);
        page.navigate(stage.server().url("/audit"));
        assertThat(page.locator("table")).containsText("return TED 4711 of 1.00 of payment " + payment);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void filesOfDaysAreDownloaded() throws Exception {
        String payment = foreign(stage.charge(stage.hold()));
        Page page = organiser(1280, 800, "pt-BR");
        search(page, payment);
        Reader.shot(page, "69-money-desktop-pt");

        Download file = page.waitForDownload(
                () -> page.locator("form[action*=reconciliation] button").click());
        Download balance = page.waitForDownload(
                () -> page.locator("form[action*=balance] button").click());

        assertThat(Files.readString(file.path()))
                .startsWith("\ufeffrow,endToEndId")
                .contains(payment);
        assertThat(Files.readString(balance.path())).contains(payment);
    }

    @Test
    void whoDoesNotSellSeesNoneOfItAndWhoIsAStrangerSignsIn() throws Exception {
        Sale sale = stage.api.openSale(1);
        Page buyer =
                reader.open(390, 844, "en", stage.api.newBuyer(), stage.server().url("/"));
        Page stranger = reader.open(390, 844, "en");

        assertThat(buyer.navigate(stage.server().url("/money")).status()).isEqualTo(403);
        stranger.navigate(stage.server().url("/money?q=" + sale.sector()));

        assertThat(stranger.url()).contains("/sign-in?next=");
    }

    /** Pays under a txid that is none of ours, and waits until it is in review. @return the payment's endToEndId */
    private static String foreign(String txid) throws Exception {
        String payment = stage.api.pay(txid.toUpperCase(Locale.ROOT), ",\"amount\":\"100.00\"");
        String organiser = stage.api.organiser(stage.server());
        await().until(() ->
                stage.api.list("/api/organiser/payments/review", organiser).getValuesAs(JsonObject.class).stream()
                        .anyMatch(waiting -> waiting.getString("endToEndId").equals(payment)));
        return payment;
    }

    private static void assign(Page page, String payment, String txid) {
        Locator waiting = page.locator("#review tr[data-payment=" + payment + "]");
        waiting.getByLabel("txid of the charge").fill(txid);
        waiting.getByText("Assign to a charge").click();
    }

    private static void note(Page page, String payment, String returned, String amount) {
        search(page, payment);
        Locator found = page.locator("li[data-payment=" + payment + "]");
        if (found.locator("details[open]").count() == 0) {
            found.locator("summary").click();
        }
        page.locator("#returned-" + payment).fill(returned);
        page.locator("#amount-" + payment).fill(amount);
        found.locator("details button").click();
    }

    private static void search(Page page, String quoted) {
        page.navigate(stage.server().url("/money"));
        page.locator("#q").fill(quoted);
        page.locator("#q").press("Enter");
        assertThat(page.locator("#found")).containsText("1 pa");
    }

    private static void confirm(Page page) {
        page.locator("form#act input[type=submit]").click();
    }

    private static void fitsItsWindow(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private Page organiser(int width, int height, String language) throws Exception {
        return reader.open(
                width,
                height,
                language,
                stage.api.organiser(stage.server()),
                stage.server().url("/"));
    }
}
