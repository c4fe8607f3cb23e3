package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bilheteria.it.ServerDomain.Said;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a sale is steered by asadmin, what makes no sense changes nothing, and the domain can be
 * brought up to date with another adapter and undone. Method: a fresh domain by bin/domain, its own commands, the board and the journal as judges.
 */
class AsadminOnServerIT {

    private static ServerDomain domain;
    private static Api api;

    @BeforeAll
    static void create() throws Exception {
        domain = ServerDomain.create(Map.of("BILHETERIA_DEMO", "false", "BILHETERIA_LINE_SETTLE", "PT0.2S"));
        api = new Api(domain);
    }

    @AfterAll
    static void delete() throws Exception {
        domain.close();
        assertThat(domain.run("status").text()).contains("There is no domain");
    }

    @Test
    void aSaleIsPausedResizedResumedAndClosed() throws Exception {
        Sale sale = shownSale(2);
        String id = Integer.toString(sale.performance());

        assertThat(domain.asadmin("bilheteria-pause", id).text()).contains("phase=PAUSED pausedFor=ORGANISER");
        assertThat(phase(sale)).isEqualTo("PAUSED");
        Said resized = domain.asadmin("bilheteria-resize", "--sector", "" + sale.sector(), "--capacity", "5", id);
        assertThat(resized.text()).contains("sector=" + sale.sector() + " capacity=5 free=5");
        assertThat(domain.asadmin("bilheteria-limit-calls", "--calls", "20", id).text())
                .contains("callLimit=20");
        domain.asadmin("bilheteria-tell", "--message", "Back at two", id);
        assertThat(domain.asadmin("bilheteria-resume", id).text()).contains("phase=OPEN");
        assertThat(Api.json(api.get(sale.path() + "/board")).getString("message"))
                .isEqualTo("Back at two");
        assertThat(domain.asadmin("bilheteria-close", id).exitCode()).isZero();

        assertThat(phase(sale)).isEqualTo("CLOSED");
        assertThat(api.get(sale.journal()).body())
                .contains(
                        "\"type\":\"PAUSED\"", "\"type\":\"CAPACITY\"", "\"type\":\"RESUMED\"", "\"type\":\"CLOSED\"");
        assertThat(audit()).contains("asadmin admin", "callsPerSecond 20", "Back at two", "capacity of sector");
    }

    @Test
    void fault12ThePspIsChecked() throws Exception {
        Said check = domain.asadmin("bilheteria-psp-check");

        assertThat(check.text())
                .contains("charge is removed", "webhook is read back")
                .doesNotContain("FAILED");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void fault14MoneyThatWaitsForAPersonIsDecided() throws Exception {
        String foreign = "a".repeat(26) + System.nanoTime();
        String payment = api.pay(foreign.substring(0, 30), ",\"amount\":\"12.00\"");
        await().until(() -> domain.asadmin("bilheteria-money").text().contains("payment=" + payment));

        Said assigned = domain.asadmin("bilheteria-assign", "--txid", "none", payment);
        assertThat(assigned.exitCode()).isEqualTo(1);
        assertThat(assigned.text()).contains("NOT_FOUND: There is no such charge");
        assertThat(domain.asadmin("bilheteria-give-back", payment).exitCode()).isZero();

        assertThat(domain.asadmin("bilheteria-money").text()).doesNotContain("payment=" + payment + " ");
        assertThat(domain.asadmin("bilheteria-retry-refund", "none").text()).contains("NOT_FOUND");
        assertThat(audit()).contains("refund payment", "payment " + payment);
    }

    @Test
    void whatCannotBeDoneNowChangesNothing() throws Exception {
        Sale sale = shownSale(2);
        String buyer = api.newBuyer();
        api.hold(sale, buyer);
        String before = api.get(sale.journal()).body();
        String id = Integer.toString(sale.performance());

        Said resume = domain.asadmin("bilheteria-resume", id);
        Said tooSmall = domain.asadmin("bilheteria-resize", "--sector", "" + sale.sector(), "--capacity", "0", id);

        assertThat(resume.exitCode()).isEqualTo(1);
        assertThat(resume.text()).contains("WRONG_PHASE: The sale is OPEN");
        assertThat(tooSmall.exitCode()).isEqualTo(1);
        assertThat(tooSmall.text()).contains("CAPACITY_IN_USE");
        assertThat(api.get(sale.journal()).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bilheteria-pause",
                "bilheteria-pause 999",
                "bilheteria-pause x",
                "bilheteria-limit-calls --calls -1 1",
                "bilheteria-limit-calls --calls many 1",
                "bilheteria-resize --sector 1 1",
                "bilheteria-resize --sector none --capacity 5 1",
                "bilheteria-status 12345678901234567890",
                "bilheteria-open --force 1"
            })
    void nonsenseIsToldByASentence(String command) throws Exception {
        Said said = domain.asadmin(command.split(" "));

        assertThat(said.exitCode()).isNotZero();
        assertThat(said.text()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void whoHasNotThePasswordChangesNothing() throws Exception {
        Path wrong = Files.writeString(domain.folder().resolve("wrong"), "not-the-operators\n");
        Path right = domain.folder().resolve("password");
        domain.set("BILHETERIA_ADMIN_PASSWORD_FILE", wrong.toString());
        try {
            Said said = domain.asadmin("bilheteria-status");

            assertThat(said.exitCode()).isNotZero();
            assertThat(said.text()).doesNotContain("performance=", "Exception");
        } finally {
            domain.set("BILHETERIA_ADMIN_PASSWORD_FILE", right.toString());
        }
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        assertThat(domain.asadmin("bilheteria-resize", "--help").text())
                .contains("SYNOPSIS", "--capacity", "EXIT STATUS");
    }

    @Test
    void aNewerDistributionTakesOverPlacesAndHolds() throws Exception {
        Sale sale = api.openSale(1);
        String holder = api.newBuyer();
        String held = api.hold(sale, holder);
        String waiter = api.newBuyer();
        String waiting = api.enter(sale, waiter).getString("place");

        domain.distribution(NewerDistribution.in(domain.folder().resolve("newer")));
        assertThat(domain.run("upgrade")).isEqualTo(new Said(0, "Bilheteria is this distribution's now\n"));

        assertThat(domain.asadmin("bilheteria-status").text()).contains("database=answers broker=answers");
        assertThat(api.own("/api/places/" + held, holder).getString("state")).isEqualTo("HELD");
        assertThat(api.own("/api/places/" + waiting, waiter).getString("state")).isEqualTo("WAITING");
        api.pay(api.charge(held, holder), "");
        api.awaitState(held, holder, "PAID");
    }

    /** On sale, and shown by JMX, which looks for new sales every five seconds. */
    private static Sale shownSale(int capacity) throws Exception {
        Sale sale = api.openSale(capacity);
        await().until(() ->
                domain.asadmin("bilheteria-status", "" + sale.performance()).exitCode() == 0);
        return sale;
    }

    private static String phase(Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board")).getString("phase");
    }

    private static String audit() throws Exception {
        return api.list("/api/organiser/audit", api.organiser(domain)).toString();
    }
}
