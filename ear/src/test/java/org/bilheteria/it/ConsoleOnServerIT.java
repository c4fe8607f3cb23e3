package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilheteria.support.Postgres;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: an administrator steers a running crowd from the admin console: every clock stands still and starts again, a capacity
 * is raised, the sale is closed; journal and audit log say so and the independent verifier agrees; a database that is away is
 * said. Method: a fresh domain, a real PostgreSQL, bin/crowd, a real Chromium.
 */
@ExtendWith(Browsing.class)
class ConsoleOnServerIT {

    private final Reader reader;
    private final List<String> asked = new ArrayList<>();

    ConsoleOnServerIT(Reader reader) {
        this.reader = reader;
    }

    @Test
    void anAdministratorSteersACrowd() throws Exception {
        try (Postgres database = Postgres.start();
                ServerDomain domain = ServerDomain.create(settings(database))) {
            Api api = new Api(domain);
            Page page = signedIn(domain);
            Process crowd =
                    domain.crowd("--buyers 400 --tickets 200 --opens-in PT5S --arrive-within PT150S --lapse-share 0.2 "
                            + "--journal crowd.ndjson --timeout PT20M");
            Sale sale = runningSale(api);
            open(page);
            figuresComeByThemselves(page);

            pausesAndResumes(page, api, sale);
            resizes(page, api, sale);
            await().until(() -> sector(api, sale).getInt("sold") >= 120);
            shot(page, "41-console-running");
            pull(page, "close");
            done(page, "CLOSED");
            awaitPhase(page, "CLOSED");
            shot(page, "42-console-closed");

            assertThat(crowd.waitFor())
                    .as(() -> "the crowd's verdict, see " + domain.crowdLog())
                    .isZero();
            nothingHappenedWhilePaused(api.get(sale.journal()).body());
            assertThat(audit(api, domain)).containsSubsequence("close", "change", "resume", "pause");
            assertThat(asked).anyMatch(text -> text.contains("tickets stay held"));
            moneyIsDecided(page, api);
            assertThat(audit(api, domain)).contains("refund payment");
            open(page);
            anAbsentDatabaseIsSaid(page, database);
        }
    }

    /** Somebody else's money is given back from the list of sales. */
    private static void moneyIsDecided(Page page, Api api) throws Exception {
        String payment = api.pay("a".repeat(26), ",\"amount\":\"12.00\"");
        Locator list = page.locator("a:has-text('Bilheteria')").first();
        await().until(() -> {
            list.click();
            page.getByText("Database: answers").waitFor();
            return page.locator("body").innerText().contains("payment=" + payment);
        });
        Locator subject = page.locator("input[id$=':subject_field'], input[id$=':subject']");
        subject.fill("nobody's");
        pull(page, "giveback");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("NOT_FOUND");

        subject.fill(payment);
        shot(page, "42a-console-money");
        pull(page, "giveback");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("Done.");
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText("payment=" + payment + " amount");
    }

    private void pausesAndResumes(Page page, Api api, Sale sale) throws Exception {
        pull(page, "pause");
        done(page, "PAUSED");
        awaitPhase(page, "PAUSED (ORGANISER)");
        shot(page, "40-console-paused");
        assertThat(lever(page, "pause").isDisabled()).isTrue();
        clocksStandStill(api, sale);
        pull(page, "resume");
        done(page, "OPEN");
        awaitPhase(page, "OPEN");
    }

    private void resizes(Page page, Api api, Sale sale) {
        page.locator("input[id$=':capacity_field'], input[id$=':capacity']").fill("230");
        pull(page, "resize");
        await().until(() -> sector(api, sale).getInt("capacity") == 230);
        // The page that answers is there: a click on the one that goes is lost.
        page.waitForFunction(
                "() => [...document.querySelectorAll('option')].some(each => each.text.includes('(230)'))");
    }

    private static Map<String, String> settings(Postgres database) {
        Map<String, String> settings = new TreeMap<>(database.settings());
        settings.put("BILHETERIA_DEMO", "false");
        settings.put("BILHETERIA_LINE_SETTLE", "PT0.5S");
        settings.put("BILHETERIA_HOLD_DURATION", "PT15S");
        settings.put("BILHETERIA_HOLD_GRACE", "PT2S");
        return settings;
    }

    /** Pages that are open and pages that are opened then; nothing can be pulled meanwhile, asked or not. */
    private static void anAbsentDatabaseIsSaid(Page page, Postgres database) throws Exception {
        database.stop();
        try {
            page.getByText("The box office can't reach its records now").waitFor();
            assertThat(page.evaluate("window.bilheteriaAsk(null, 'pause')")).isEqualTo(false);
            shot(page, "43-console-without-database");
            page.locator("a:has-text('Bilheteria')").first().click();
            page.getByText("Database: does not answer").waitFor();
            shot(page, "44-sales-without-database");
            page.getByText("Performance 1").click();
            page.getByText("Load this page again").waitFor();
        } finally {
            database.open();
        }
        awaitPhase(page, "CLOSED");
    }

    private Page signedIn(ServerDomain domain) {
        Page page = reader.openUnasked(1280, 800, "en-US");
        page.onDialog(this::agree);
        // While it is loaded for the first time the console answers with a page of its own, which reloads itself.
        await().pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .until(() -> {
                    page.navigate(domain.console());
                    return page.locator("#Login\\.username").count() == 1;
                });
        page.locator("#Login\\.username").fill("admin");
        page.locator("#Login\\.password").fill(ServerDomain.PASSWORD);
        page.locator("#loginButton").click();
        page.getByText("Steer the ticket sales").waitFor();
        shot(page, "39-console-home");
        return page;
    }

    private void agree(Dialog dialog) {
        asked.add(dialog.message());
        dialog.accept();
    }

    /** The crowd's, once twenty have bought. */
    private static Sale runningSale(Api api) {
        Sale sale = await().ignoreExceptions().until(() -> newest(api), found -> true);
        await().until(() -> sector(api, sale).getInt("sold") >= 20);
        return sale;
    }

    private static Sale newest(Api api) throws Exception {
        JsonArray all = api.list("/api/performances", null);
        JsonObject newest = all.getJsonObject(all.size() - 1);
        JsonObject sector = newest.getJsonArray("sectors").getJsonObject(0);
        return new Sale(Integer.parseInt(newest.getString("id")), Integer.parseInt(sector.getString("id")));
    }

    /** As an administrator would: by the tree and the list. */
    private static void open(Page page) {
        page.locator("a:has-text('Bilheteria')").first().click();
        page.getByText("Database: answers").waitFor();
        page.locator("a[href*='sale.jsf']").last().click();
        page.locator("#bilheteriaFigures").waitFor();
        // Until the script is there that asks, the levers do nothing.
        page.waitForFunction("() => typeof window.bilheteriaAsk === 'function'");
    }

    /** The element is replaced by a fresh one: what is marked now is gone without a reload. */
    private static void figuresComeByThemselves(Page page) {
        page.evaluate("document.getElementById('bilheteriaFigures').dataset.old = true");
        page.waitForFunction("() => document.getElementById('bilheteriaFigures').dataset.old === undefined");
        assertThat(page.locator("#bilheteriaFigures").innerText()).contains("arrivals/s", "Lapsing");
    }

    private static void pull(Page page, String lever) {
        lever(page, lever).click();
    }

    private static Locator lever(Page page, String lever) {
        return page.locator("input[type=submit][id$=':" + lever + "'], input[type=button][id$=':" + lever + "']")
                .first();
    }

    /** The page that answers is there: what is typed before into the one that goes is lost. */
    private static void done(Page page, String phase) {
        // A failure says what the page says instead.
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("Done. The sale is " + phase + ".");
    }

    private static void awaitPhase(Page page, String phase) {
        page.locator("#bilheteriaPhase:text-is('" + phase + "')").waitFor();
    }

    private static void clocksStandStill(Api api, Sale sale) throws Exception {
        JsonObject before = sector(api, sale);
        // More come, and holds of those who never pay would have ended twice over.
        await().until(() -> sector(api, sale).getInt("waiting") >= before.getInt("waiting") + 20);
        Instant twiceOver = Instant.now().plusSeconds(34);
        await().until(() -> Instant.now().isAfter(twiceOver));
        assertThat(sector(api, sale).getInt("calledUpTo")).isEqualTo(before.getInt("calledUpTo"));
    }

    private static void nothingHappenedWhilePaused(String journal) {
        List<String> types = journal.lines()
                .map(line -> line.replaceAll(".*\"type\":\"([A-Z_]+)\".*", "$1"))
                .toList();
        int paused = types.indexOf("PAUSED");
        int resumed = types.indexOf("RESUMED");

        assertThat(types.subList(paused, resumed)).doesNotContain("HELD", "EXPIRED", "TURNED_AWAY");
        assertThat(types.subList(resumed, types.size())).contains("HELD", "EXPIRED", "CAPACITY", "CLOSED");
    }

    private static JsonObject sector(Api api, Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board")).getJsonArray("sectors").getJsonObject(0);
    }

    private static List<String> audit(Api api, ServerDomain domain) throws Exception {
        return api.list("/api/organiser/audit", api.organiser(domain)).stream()
                .map(value -> value.asJsonObject())
                .filter(entry -> entry.getString("actor").equals("console admin"))
                .map(entry -> entry.getString("act"))
                .toList();
    }

    private static void shot(Page page, String name) {
        Path folder = Path.of(System.getProperty("screenshots"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        assertThat(folder.resolve(name + ".png")).matches(Files::isRegularFile);
    }
}
