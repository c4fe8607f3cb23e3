package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bilheteria.bench.front.Storm;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Goal: at default settings a storm twelve times over the gate's room costs nobody their place and lets nobody be passed. Method:
 * the storm of {@code bench/front}: six thousand signed-in buyers come within a second to a gate with room for five hundred, obey
 * what they are told, and the public journal says in which order they were numbered.
 */
@Isolated
class StormIT {

    private static final int ROOM = 500;
    private static final int BUYERS = 12 * ROOM;

    /** Too few for all: where everybody gets tickets the order means nothing. */
    private static final int TICKETS = BUYERS / 10;

    private static Distribution server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of(
                "BILHETERIA_GATE_CAPACITY",
                Integer.toString(ROOM),
                "BILHETERIA_DEMO",
                "false",
                // As it is shipped: what is tested is whether a server under load keeps its word.
                "BILHETERIA_JAVA_OPTS",
                "-Xmx1g -XX:G1HeapRegionSize=8m"));
        api = new Api(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aStormTwelveTimesOverTheGatesRoomMakesNobodyLateAndPassesNobody() throws Exception {
        List<String> buyers = buyers();
        Sale sale = api.openSale(TICKETS);

        Storm.Result storm = new Storm(server.url(""), Api.site(server), sale, Clock.systemUTC())
                .send(buyers, Duration.ofSeconds(1));

        System.out.println(storm);
        assertThat(storm.sentBack()).as("the gate was full").isGreaterThan(BUYERS / 4);
        assertThat(storm.acknowledged()).doesNotHaveDuplicates().hasSize(BUYERS);
        assertThat(storm.late()).as("late").isZero();
        assertThat(storm.passed()).as("passed").isZero();
        assertThat(server.command("verify-journal", server.url(sale.journal()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static List<String> buyers() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> sessions = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                sessions.add(clerks.submit(api::newBuyer));
            }
            List<String> buyers = new ArrayList<>();
            for (Future<String> session : sessions) {
                buyers.add(session.get());
            }
            return buyers;
        } finally {
            clerks.shutdownNow();
        }
    }
}
