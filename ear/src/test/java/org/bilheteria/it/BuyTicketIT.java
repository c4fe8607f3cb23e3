package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.google.zxing.NotFoundException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: a newcomer buys a ticket in a real browser, from the catalogue to the tickets, and finds the way back from another
 * device. Method: the shipped distribution with the shipped catalogue; each step is looked for by what a person reads.
 */
@OnSharedServer(SetUp.AS_SHIPPED)
@ExtendWith(Browsing.class)
@Order(3)
class BuyTicketIT {

    private final Distribution server;
    private final Reader reader;

    BuyTicketIT(Distribution server, Reader reader) {
        this.server = server;
        this.reader = reader;
    }

    @Test
    void aNewcomerBuysATicketOnAPhone() throws Exception {
        Page page = reader.open(390, 844, "pt-BR");

        page.navigate(server.url("/"));
        Reader.shot(page, "1-catalogue");
        page.getByText("1º dia").click();
        page.getByText("Escolher").nth(1).click();
        Reader.shot(page, "2-performance");
        page.getByLabel("E-mail").fill("maria@example.com");
        page.locator("input[value='Entrar na fila']").click();
        signUp(page);

        assertThat(page.locator("h1")).hasText("Você está na sala de espera");
        Reader.shot(page, "4-lobby");
        Locator turn = page.getByText("É a sua vez");
        assertThat(turn.first()).isVisible();
        Reader.shot(page, "5-held");
        pay(page);
        seeTickets(page);
        findBackFromAnotherDevice();
        assertThat(reader.complaints())
                .as("what the browser's console complained of")
                .isEmpty();
    }

    private void signUp(Page page) {
        page.getByText("Criar conta").click();
        page.getByLabel("Nome completo").fill("Maria José da Conceição");
        assertThat(page.getByLabel("E-mail")).hasValue("maria@example.com");
        page.getByLabel("CPF").fill("111.444.777-35");
        page.getByLabel("Senha").fill("girassol no telhado");
        Reader.shot(page, "3-sign-up");
        page.locator("input[type=submit][value='Criar conta']").click();
    }

    private void pay(Page page) throws Exception {
        String code = page.locator("#code").inputValue();
        page.getByText("mostrar o QR code").click();
        Reader.shot(page, "6-pix");
        assertThat(code).startsWith("000201");
        seeQr(page, code);
        String place = page.url();
        page.getByText("pagar no banco simulado").click();
        Reader.shot(page, "7-bank");
        page.locator("button, input[type=submit]").first().click();
        page.navigate(place);
        assertThat(page.locator("h1")).hasText("Seus ingressos estão garantidos!");
        Reader.shot(page, "8-paid");
    }

    private void seeTickets(Page page) throws Exception {
        page.getByText("Ver meus ingressos").click();
        page.waitForURL("**/order?**");
        assertThat(page.locator("h1")).hasText("Seu ingresso está garantido");
        assertThat(page.locator("main")).containsText("maria@example.com");
        Reader.shot(page, "9-order");
        page.getByText("Mostrar este ingresso").click();
        page.locator("summary").click();
        String code = page.locator("p.code").innerText();
        seeQr(page, code);
        Reader.shot(page, "9-ticket");
        showWithoutNetwork(page, code);
    }

    /** As in the crowd before an entrance; and after signing out it is gone. */
    private static void showWithoutNetwork(Page page, String code) throws Exception {
        assertThat(page.locator("#kept")).isVisible();
        String ticket = page.url();
        page.context().setOffline(true);
        page.navigate("about:blank");
        page.navigate(ticket);
        seeQr(page, code);
        assertThat(page.locator("main")).containsText("Maria José da Conceição");
        page.context().setOffline(false);
        page.navigate(ticket);
        assertThat(page.locator("#kept")).isVisible();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/");
        assertThat((Boolean) page.evaluate("caches.has('tickets')")).isFalse();
    }

    private void findBackFromAnotherDevice() {
        Page desktop = reader.open(1280, 800, "pt-BR");
        desktop.navigate(server.url("/places"));
        desktop.getByLabel("E-mail").fill("maria@example.com");
        desktop.getByLabel("Senha").fill("girassol no telhado");
        desktop.locator("input[type=submit][value='Entrar']").click();
        assertThat(desktop.locator(".badge")).hasText("Pago");
        desktop.getByText("English").click();
        assertThat(desktop.locator("h1")).hasText("My lines");
        Reader.shot(desktop, "10-desktop");
        desktop.navigate(server.url("/performance?id=1"));
        Reader.shot(desktop, "11-desktop-performance");
    }

    /** From a screenshot, as a phone held before the screen would; one taken while the page still moves may be blurred. */
    private static void seeQr(Page page, String code) {
        await().ignoreException(NotFoundException.class)
                .until(() -> QrReader.read(page.locator("svg.qr").screenshot()), code::equals);
    }
}
