package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: whoever knocked before signing in has the place of when they knocked, and nobody can make more of a knock than that.
 * Method: buyers who sign up after they knocked, at sales in which order means something, and one in which it doesn't.
 */
@OnSharedServer(SetUp.QUICK_LINE)
class KnockIT {

    private static final AtomicLong PEOPLE = new AtomicLong(771_000_000);

    private final Api api;
    private final Site site;
    private long person;

    KnockIT(Distribution server) throws Exception {
        api = new Api(server);
        site = Api.site(server);
    }

    @BeforeEach
    void somebodyNew() {
        person = PEOPLE.incrementAndGet();
    }

    @Test
    void theArrivalCountsFromTheKnock() throws Exception {
        Sale sale = api.openSale(10);
        JsonObject knock = knock(sale, email());
        String buyer = site.newBuyer(person);

        JsonObject arrival = api.enter(sale, buyer, stamp(knock));

        assertThat(arrival.getString("arrivedAt")).isEqualTo(knock.getString("knockedAt"));
        assertThat(Instant.parse(knock.getString("validUntil")))
                .isEqualTo(Instant.parse(knock.getString("knockedAt")).plusSeconds(60));
    }

    @Test
    void itCountsForNoOtherEmailAndNoOtherPerformance() throws Exception {
        Sale sale = api.openSale(10);
        JsonObject elsewhere = knock(api.openSale(10), email());
        JsonObject ofAnother = knock(sale, "somebody@example.org");
        String buyer = site.newBuyer(person);

        Instant before = Instant.now();
        assertThat(arrivedAt(api.enter(sale, buyer, stamp(elsewhere)))).isAfterOrEqualTo(before.minusMillis(1));
        String other = site.newBuyer(PEOPLE.incrementAndGet());
        assertThat(arrivedAt(api.enter(sale, other, stamp(ofAnother)))).isAfterOrEqualTo(before.minusMillis(1));
    }

    @Test
    void itCountsOnce() throws Exception {
        Sale sale = api.openSale(10);
        JsonObject knock = knock(sale, email());
        String buyer = site.newBuyer(person);
        String place = api.enter(sale, buyer, stamp(knock)).getString("place");
        api.awaitState(place, buyer, "HELD");
        api.send("DELETE", "/api/places/" + place, Api.bearer(buyer));

        JsonObject again = api.enter(sale, buyer, stamp(knock));

        assertThat(again.getString("place")).isNotEqualTo(place);
        assertThat(arrivedAt(again)).isAfter(Instant.parse(knock.getString("knockedAt")));
    }

    /** The rival arrives first and is drawn last: their window waits for the knock before it. */
    @Test
    void nobodyIsDrawnPastAKnockThatMayStillCome() throws Exception {
        Sale sale = api.openSale(1);
        JsonObject knock = knock(sale, email());
        Instant twoWindowsLater = Instant.parse(knock.getString("knockedAt")).plusSeconds(2);
        await().until(() -> Instant.now().isAfter(twoWindowsLater));
        String rival = api.newBuyer();
        JsonObject rivals = api.enter(sale, rival);
        Instant drawnLongAgo = arrivedAt(rivals).plusSeconds(5);
        await().until(() -> Instant.now().isAfter(drawnLongAgo));
        assertThat(state(rivals, rival)).isEqualTo("ARRIVED");

        String buyer = site.newBuyer(person);
        JsonObject mine = api.enter(sale, buyer, stamp(knock));

        api.awaitState(mine.getString("place"), buyer, "HELD");
        assertThat(api.awaitState(rivals.getString("place"), rival, "WAITING").getInt("number"))
                .isEqualTo(2);
    }

    @Test
    void nobodyWaitsWhereEverybodyGetsWhatTheyWant() throws Exception {
        Sale sale = api.openSale(100);
        JsonObject knock = knock(sale, email());
        String rival = api.newBuyer();
        JsonObject rivals = api.enter(sale, rival);

        api.awaitState(rivals.getString("place"), rival, "HELD");

        assertThat(Instant.now()).isBefore(Instant.parse(knock.getString("validUntil")));
    }

    @Test
    void whatIsNoKnockIsRefusedByName() throws Exception {
        Sale sale = api.openSale(1);

        assertThat(refusal(sale.path(), "{\"email\":\"nobody\"}")).startsWith("422 INVALID");
        assertThat(refusal(sale.path(), "{\"email\":\"\"}")).contains("REQUIRED");
        assertThat(refusal(sale.path(), "{}")).contains("REQUIRED");
        assertThat(refusal(sale.path(), "{\"email\":7}")).startsWith("400 MALFORMED");
        assertThat(refusal("/api/performances/999999", email(email()))).startsWith("404 NOT_FOUND");
        Sale later = api.announce(1, Instant.now().plusSeconds(3_600));
        assertThat(refusal(later.path(), email(email()))).startsWith("409 NOT_OPEN");
    }

    private String refusal(String performance, String body) throws Exception {
        HttpResponse<String> answer = api.post(performance + "/knocks", body, null);
        JsonObject problem = Api.json(answer);
        return answer.statusCode() + " " + problem.getString("code") + " " + problem.get("fields");
    }

    private JsonObject knock(Sale sale, String email) throws Exception {
        HttpResponse<String> answer = api.post(sale.path() + "/knocks", email(email), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private static String email(String address) {
        return "{\"email\":\"" + address + "\"}";
    }

    private String email() {
        return "visitor" + person + "@example.org";
    }

    private static Map<String, String> stamp(JsonObject knock) {
        return Map.of("Bilheteria-Stamp", knock.getString("stamp"));
    }

    private static Instant arrivedAt(JsonObject arrival) {
        return Instant.parse(arrival.getString("arrivedAt"));
    }

    private String state(JsonObject arrival, String buyer) throws Exception {
        return api.own("/api/places/" + arrival.getString("place"), buyer).getString("state");
    }
}
