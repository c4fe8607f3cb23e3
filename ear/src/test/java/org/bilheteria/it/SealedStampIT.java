package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: the application believes what its door sealed for this very request and nothing else, and refuses nobody for a seal
 * that is none. Method: straight to the application's port, with seals the test makes itself.
 */
class SealedStampIT {

    private static final DoorKey KEY = new DoorKey("YSBrZXkgb2YgdGhlIGRvb3IsIHRoaXJ0eS10d28gYnk=");
    private static final DoorKey NEXT = new DoorKey("dGhlIG5leHQga2V5LCB0aGF0IGlzIGFsc28gYWNjZXA=");
    private static final DoorKey FOREIGN = new DoorKey("YSBmb3JlaWduIGtleSwgb2Ygc29tZWJvZHkgZWxzZSE=");

    private static Distribution server;
    private static Api api;
    private static Sale sale;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(
                Map.of("BILHETERIA_DOOR_HMAC_KEY", NEXT.base64() + "," + KEY.base64(), "BILHETERIA_DEMO", "false"));
        api = new Api(server);
        sale = api.openSale(1_000);
        // So that a stamp of some seconds ago can lie behind the opening.
        Instant late = opened().plusSeconds(15);
        await().until(() -> now().isAfter(late));
    }

    private static Instant opened() throws Exception {
        return Instant.parse(Api.json(api.get(sale.path() + "/board")).getString("opensAt"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatTheDoorSealedIsBelievedWithEitherKey() throws Exception {
        for (DoorKey key : List.of(KEY, NEXT)) {
            String buyer = api.newBuyer();
            Instant now = now();

            assertThat(arrivedAt(buyer, key.seal(now.minusSeconds(4), now, buyer)))
                    .isEqualTo(now.minusSeconds(4));
        }
    }

    @Test
    void noStampIsOlderThanTheCapNorBeforeTheOpening() throws Exception {
        String buyer = api.newBuyer();
        String early = api.newBuyer();
        Instant now = now();
        Instant opened = opened();

        assertThat(arrivedAt(buyer, KEY.seal(now.minusSeconds(40), now, buyer))).isEqualTo(now.minusSeconds(10));
        assertThat(arrivedAt(early, KEY.seal(opened.minusSeconds(5), opened.plusSeconds(1), early)))
                .isEqualTo(opened);
    }

    @Test
    void aForeignKeyAnotherBuyersAnOldAndAFutureSealAreNone() throws Exception {
        String buyer = api.newBuyer();
        Instant now = now();
        Instant then = now.minusSeconds(8);

        assertNotBelieved(FOREIGN.seal(then, now, buyer), buyer);
        assertNotBelieved(KEY.seal(then, now, api.newBuyer()), api.newBuyer());
        String late = api.newBuyer();
        assertNotBelieved(KEY.seal(now.minusSeconds(65), now.minusSeconds(61), late), late);
        String ahead = api.newBuyer();
        assertNotBelieved(KEY.seal(now.plusSeconds(50), now.plusSeconds(60), ahead), ahead);
    }

    @Test
    void aSealCutShortChangedOrDoubledIsNone() throws Exception {
        for (String damage : List.of("cut", "changed", "words")) {
            String buyer = api.newBuyer();
            String seal = KEY.seal(now().minusSeconds(8), now(), buyer);

            assertNotBelieved(damaged(seal, damage), buyer);
        }
        String buyer = api.newBuyer();
        String seal = KEY.seal(now().minusSeconds(8), now(), buyer);
        assertNotBelieved(seal + "\r\nBilheteria-Door: " + seal, buyer);
    }

    private static String damaged(String seal, String how) {
        return switch (how) {
            case "cut" -> seal.substring(0, seal.length() - 2);
            case "changed" ->
                (seal.charAt(10) == '1' ? seal.substring(0, 10) + '0' : seal.substring(0, 10) + '1')
                        + seal.substring(11);
            default -> "yesterday.today.tomorrow";
        };
    }

    /** They are let in, with the time by the application's clock. */
    private static void assertNotBelieved(String seal, String buyer) throws Exception {
        Instant before = now();

        Instant stamp = arrivedAt(buyer, seal);

        assertThat(stamp).isBetween(before, now().plusMillis(1));
    }

    private static Instant arrivedAt(String buyer, String seal) throws Exception {
        try (Wire wire = Wire.to(server.port())) {
            wire.send(Wire.entry(sale, buyer, "Bilheteria-Door: " + seal + "\r\n"));
            return wire.answer().arrivedAt();
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
