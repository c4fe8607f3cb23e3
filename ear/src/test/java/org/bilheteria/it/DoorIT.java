package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: through HAProxy an arrival is stamped when it knocks, whatever a client writes, sends slowly or keeps open. */
@OnSharedServer(SetUp.BEHIND_DOORS)
@Execution(ExecutionMode.SAME_THREAD)
class DoorIT {

    private static final Duration SLOW = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static int door;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        door = server.door();
        api = new Api(server);
        sale = api.openSale(1_000);
    }

    @Test
    void aSlowUploadIsStampedWhenItsConnectionWasMade() throws Exception {
        String buyer = api.newBuyer();
        Instant before = Instant.now();
        try (Wire wire = Wire.to(door)) {
            Instant connected = Instant.now();
            wire.sendSlowly(Wire.entry(sale, buyer, ""), SLOW);

            Instant stamp = wire.answer().arrivedAt();

            assertThat(stamp).isBetween(before.minusMillis(1), connected.plus(SLOW));
        }
    }

    @Test
    void aLaterRequestOfAConnectionIsStampedWithItsFirstByte() throws Exception {
        String buyer = api.newBuyer();
        try (Wire wire = Wire.to(door)) {
            wire.sendSlowly("GET " + sale.path() + "/board?for=the+length+of+it HTTP/1.1\r\nHost: door\r\n\r\n", SLOW);
            assertThat(wire.answer().status()).isEqualTo(200);
            Instant firstByte = wire.sendSlowly(Wire.entry(sale, buyer, ""), SLOW);

            Instant stamp = wire.answer().arrivedAt();

            assertThat(stamp).isBetween(firstByte.minusMillis(2), firstByte.plus(SLOW));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bilheteria-Door: %s\r\n",
                "BILHETERIA-DOOR: %s\r\n",
                "bilheteria_door: %s\r\n",
                "Bilheteria_Door: %s\r\nBilheteria-Door: %1$s\r\n",
                "Bilheteria-Door: %s\r\nBilheteria-Door: %1$s\r\n",
                "Bilheteria-Door:%s\r\n",
                "X-Other: 1\r\n Bilheteria-Door: %s\r\n"
            })
    void whatAClientWritesAboutItsStampIsDiscarded(String headers) throws Exception {
        String buyer = api.newBuyer();
        Instant now = Instant.now();
        // Even if they had stolen the key.
        String forged = DoorKey.of(server).seal(now.minusSeconds(8), now, buyer);
        try (Wire wire = Wire.to(door)) {
            wire.send(Wire.entry(sale, buyer, String.format(headers, forged)));

            assertThat(wire.answer().arrivedAt()).isAfter(now.minusMillis(1));
        }
    }

    @Test
    void aHeaderNameWithABlankIsRefused() throws Exception {
        try (Wire wire = Wire.to(door)) {
            wire.send(Wire.entry(sale, api.newBuyer(), "Bilheteria-Door : 1\r\n"));

            assertThat(wire.answer().status()).isEqualTo(400);
        }
    }

    /** Found by an attack: what the door hides could be asked for under another spelling. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/METRICS",
                "//metrics",
                "/./metrics",
                "/%6detrics",
                "/%2e/metrics",
                "/x/../metrics",
                "/metrics;a=b",
                "/metrics/application",
                "/openapi",
                "/psp/faults",
                "/psp/webhook/bilheteria@example.com",
                "/%70sp/bank",
                "/api/places/..%2f..",
                "/\\metrics"
            })
    void whatIsForOperatorsAloneHasNoOtherSpelling(String path) throws Exception {
        try (Wire wire = Wire.to(door)) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: door\r\n\r\n");

            assertThat(wire.answer().status()).isIn(400, 404);
        }
    }

    /** Found by an attack: a tunnel passes all rules of the door. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/performances HTTP/1.1\r\nHost: door\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: door\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void thereIsNoTunnelThroughTheDoor(String request) throws Exception {
        try (Wire wire = Wire.to(door)) {
            wire.send(request);

            assertThat(wire.answer().status()).isEqualTo(400);
        }
    }

    /** Found by an attack: a long body sent slowly held one of the application's threads, through the door too. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 70000", "Transfer-Encoding: chunked"})
    void aBodyLongerThanAnyIsRefusedAtTheDoor(String length) throws Exception {
        boolean chunked = length.startsWith("T");
        // Of a known length all of it; of an unknown one more than the door has room for.
        String body = "x".repeat(chunked ? 0x20000 : 70_000);
        try (Wire wire = Wire.to(door)) {
            wire.send("POST " + sale.path() + "/places HTTP/1.1\r\nHost: door\r\nContent-Type: application/json\r\n"
                    + length + "\r\n\r\n" + (chunked ? "20000\r\n" : "") + body);

            assertThat(wire.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void theKeyTurnsWhileBuyersArrive() throws Exception {
        Process turning = server.command("door", "rotate")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<DoorKey> before = new ArrayList<>(List.of(DoorKey.of(server)));

        int arrived = 0;
        while (turning.isAlive() || arrived < 5) {
            try (Wire wire = Wire.to(door)) {
                Instant firstByte = wire.sendSlowly(Wire.entry(sale, api.newBuyer(), ""), PAUSE);
                // The application's own clock would say: when it had the whole request.
                assertThat(wire.answer().arrivedAt()).isBefore(firstByte.plus(PAUSE));
                arrived++;
            }
        }

        assertThat(turning.exitValue()).isZero();
        assertThat(DoorKey.of(server)).isNotIn(before);
    }

    @Test
    void silentConnectionsOpenedBeforeTheOpeningGainNothingAndAreInNobodysWay() throws Exception {
        String early = api.newBuyer();
        String newcomer = api.newBuyer();
        Instant opens = Instant.now().plusSeconds(7).truncatedTo(ChronoUnit.MICROS);
        Sale soon = api.announce(1_000, opens);
        List<Wire> silent = new ArrayList<>();
        try (Wire kept = Wire.to(door)) {
            silent.addAll(silent(1_500, "127.0.0.2"));
            silent.addAll(silent(1_500, "127.0.0.3"));
            await().until(() -> Instant.now().isAfter(opens));
            kept.send(Wire.entry(soon, early, ""));

            assertThat(kept.answer().arrivedAt()).isEqualTo(opens);
            assertThat(enters(soon, newcomer)).isAfter(opens);
        }
        // None lives longer than the cap, so none carries an old stamp.
        for (Wire wire : silent) {
            wire.awaitClosed();
            wire.close();
        }
    }

    @Test
    void oneAddressCanNotTakeEveryConnection() throws Exception {
        String buyer = api.newBuyer();
        List<Wire> silent = new ArrayList<>();
        // The door closes silent ones after ten seconds: a machine that was kept from connecting does it once more.
        await().until(() -> {
            silent.addAll(silent(2_100, "127.0.0.4"));
            return isRefused(buyer, "127.0.0.4");
        });
        assertThat(enters(sale, api.newBuyer())).isBefore(Instant.now());
        for (Wire wire : silent) {
            wire.close();
        }
    }

    private static boolean isRefused(String buyer, String address) throws Exception {
        try (Wire one = Wire.to(door, address)) {
            one.send(Wire.entry(sale, buyer, ""));
            one.answer();
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private static List<Wire> silent(int count, String address) throws Exception {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                wires.add(Wire.to(door, address));
            } catch (SocketException refused) {
                // reset by the door before it was configured here: as good as closed
            }
        }
        return wires;
    }

    private static Instant enters(Sale at, String buyer) throws Exception {
        try (Wire wire = Wire.to(door)) {
            wire.send(Wire.entry(at, buyer, ""));
            return wire.answer().arrivedAt();
        }
    }
}
