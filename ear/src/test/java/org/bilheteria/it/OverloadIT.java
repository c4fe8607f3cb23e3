package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: a storm ten times over what the gate takes makes nobody lose their place, and the stamp that is given along is worth
 * nothing to anybody else and not twice. Method: everybody asks at once of a gate that has room for a tenth of them.
 */
class OverloadIT {

    private static final int ROOM = 20;
    private static final String STAMP = PatientClient.STAMP;

    private static Distribution server;
    private static Api api;
    private static Sale sale;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of(
                "BILHETERIA_GATE_CAPACITY", Integer.toString(ROOM),
                // Long enough for a whole storm to find the gate full.
                "BILHETERIA_GATE_LINGER", "PT0.3S",
                "BILHETERIA_DEMO", "false"));
        api = new Api(server);
        // Fewer tickets than buyers: where all get what they want nobody waits, for order means nothing.
        sale = api.openSale(ROOM);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aStormTenTimesOverTheGatesRoomMakesNobodyLoseHisPlace() throws Exception {
        List<String> buyers = buyers(10 * ROOM);

        List<Storm> storm = buyers.stream().map(Storm::new).toList();
        storm.forEach(each -> each.inLine.join());

        List<Storm> sentBack =
                storm.stream().filter(each -> each.firstStamp != null).toList();
        assertThat(sentBack).as("the gate was full").hasSizeGreaterThan(5 * ROOM);
        assertThat(sentBack).allSatisfy(each -> assertThat(each.arrivedAt).isEqualTo(each.firstStamp));
        assertThat(api.get(sale.journal()).body()).doesNotContain("\"late\":true");
        assertThat(verified()).isZero();
    }

    @Test
    void aStampServesNobodyElseNoOtherSaleAndNotTwice() throws Exception {
        String buyer = api.newBuyer();
        String stamp = sentBack(buyer);
        Instant sealed = stamp(stamp);
        Sale other = api.openSale(1_000);

        assertThat(arrivedAt(sale, api.newBuyer(), stamp)).as("another buyer").isAfter(sealed);
        assertThat(arrivedAt(other, buyer, stamp)).as("another sale").isAfter(sealed);
        assertThat(arrivedAt(sale, api.newBuyer(), tampered(stamp)))
                .as("tampered")
                .isAfter(sealed);

        String second = api.newBuyer();
        String theirs = sentBack(second);
        JsonObject place = api.enter(sale, second, Map.of(STAMP, theirs));
        assertThat(Instant.parse(place.getString("arrivedAt"))).as("their own").isEqualTo(stamp(theirs));
        leave(second, place.getString("place"));
        assertThat(arrivedAt(sale, second, theirs)).as("twice").isAfter(stamp(theirs));
    }

    /** One buyer of a storm: asks until it is in line and brings along what it was given. */
    private static final class Storm {

        private final String token;
        private final CompletableFuture<Void> inLine;
        private Instant firstStamp;
        private Instant arrivedAt;

        Storm(String token) {
            this.token = token;
            this.inLine = ask(Map.of());
        }

        private CompletableFuture<Void> ask(Map<String, String> headers) {
            return api.arrive(sale, token, headers).thenCompose(answer -> {
                if (answer.statusCode() == 202) {
                    arrivedAt = Instant.parse(Api.json(answer).getString("arrivedAt"));
                    return CompletableFuture.completedFuture(null);
                }
                assertThat(Api.json(answer).getString("code")).isEqualTo("GATE_FULL");
                assertThat(PatientClient.retryAfter(answer)).isPositive();
                String brought = answer.headers().firstValue(STAMP).orElseThrow();
                if (firstStamp == null) {
                    firstStamp = stamp(brought);
                }
                return later(PatientClient.retryAfter(answer)).thenCompose(now -> ask(Map.of(STAMP, brought)));
            });
        }
    }

    /** As whoever is sent back is asked to. */
    private static CompletableFuture<Void> later(Duration wait) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Fills the gate with strangers until it sends this buyer back. @return the stamp they were given */
    private static String sentBack(String buyer) throws Exception {
        while (true) {
            List<String> strangers = buyers(3 * ROOM);
            List<CompletableFuture<HttpResponse<String>>> filling = new ArrayList<>();
            strangers.forEach(stranger -> filling.add(api.arrive(sale, stranger, Map.of())));
            HttpResponse<String> answer = api.arrive(sale, buyer, Map.of()).join();
            filling.forEach(CompletableFuture::join);
            if (answer.statusCode() == 503) {
                return answer.headers().firstValue(STAMP).orElseThrow();
            }
            leave(buyer, Api.json(answer).getString("place"));
        }
    }

    private static void leave(String buyer, String place) throws Exception {
        await().until(() ->
                api.send("DELETE", "/api/places/" + place, Api.bearer(buyer)).statusCode() == 204);
    }

    private static Instant arrivedAt(Sale at, String buyer, String stamp) throws Exception {
        return Instant.parse(api.enter(at, buyer, Map.of(STAMP, stamp)).getString("arrivedAt"));
    }

    private static String tampered(String stamp) {
        int payload = stamp.indexOf('.') + 5;
        return stamp.substring(0, payload) + (stamp.charAt(payload) == 'A' ? 'B' : 'A') + stamp.substring(payload + 1);
    }

    private static List<String> buyers(int count) throws Exception {
        List<String> buyers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            buyers.add(api.newBuyer());
        }
        return buyers;
    }

    private static Instant stamp(String sealed) {
        String claims = new String(Base64.getUrlDecoder().decode(sealed.split("\\.")[1]), StandardCharsets.UTF_8);
        long micros = Json.createReader(new StringReader(claims))
                .readObject()
                .getJsonNumber("stamp")
                .longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static int verified() throws Exception {
        return server.command("verify-journal", server.url(sale.journal()))
                .start()
                .waitFor();
    }
}
