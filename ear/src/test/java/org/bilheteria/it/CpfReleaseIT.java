package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: whoever's CPF somebody else typed has it back with a document, and that one is told and enters no line without their own.
 * Method: an organiser at the page of staff, and the public contract.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class CpfReleaseIT {

    private static final AtomicLong PEOPLE = new AtomicLong(787_000_000);

    private final Distribution server;
    private final Api api;
    private final Reader reader;
    private long person;

    CpfReleaseIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, 390, 844, Nenhuma conta", "en, 1280, 800, No account"})
    void anOrganiserGivesItBackAndTheOtherEntersNoLineWithoutOne(String locale, int width, int height, String nobody)
            throws Exception {
        String squatter = Api.site(server).newBuyer(person);
        String owner = "owner" + person + "@example.org";
        assertThat(Api.json(signUp(owner)).getString("code")).isEqualTo("CPF_TAKEN");
        Page page = reader.open(width, height, locale, api.organiser(server), server.url("/"));
        page.navigate(server.url("/staff"));
        release(page, Site.cpf(PEOPLE.incrementAndGet()));
        assertThat(page.locator("#release .error")).containsText(nobody);
        new WayIn(page).assertFitsItsWindow();

        release(page, Site.cpf(person));

        assertThat(page.locator("#released")).isVisible();
        Reader.shot(page, "120-cpf-released-" + locale);
        assertThat(signUp(owner).statusCode()).isEqualTo(201);
        Sale sale = api.openSale(1);
        String entry = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";
        HttpResponse<String> refused = api.post(sale.path() + "/places", entry, squatter);
        assertThat(Api.json(refused).getString("code")).isEqualTo("CPF_MISSING");
        await().until(() ->
                Mails.with(server, "To: " + Site.email(person), "CPF").size() == 1);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void onlyOrganisersDo() throws Exception {
        String buyer = Api.site(server).newBuyer(person);
        String body = "{\"cpf\":\"" + Site.cpf(person) + "\"}";

        assertThat(api.post("/api/organiser/cpf/release", body, buyer).statusCode())
                .isEqualTo(403);
        String organiser = api.organiser(server);
        assertThat(Api.json(api.post("/api/organiser/cpf/release", "{\"cpf\":\"111\"}", organiser))
                        .getString("code"))
                .isEqualTo("INVALID");
        assertThat(api.post("/api/organiser/cpf/release", body, organiser).statusCode())
                .isEqualTo(204);
        assertThat(api.post("/api/organiser/cpf/release", body, organiser).statusCode())
                .isEqualTo(404);
    }

    private static void release(Page page, String cpf) {
        page.locator("#release\\:cpf").fill(cpf);
        page.locator("#release\\:go").click();
    }

    /** As the one whose CPF it is. */
    private HttpResponse<String> signUp(String email) throws Exception {
        return api.post("/api/buyers", Site.newcomer(person, email), null);
    }
}
