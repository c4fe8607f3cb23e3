package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bilheteria.it.ServerDomain.Said;
import org.bilheteria.support.Postgres;
import org.junit.jupiter.api.Test;

/**
 * Goal: the application is upgraded and the server restarted in the middle of a crowd, nobody loses a place, and nobody is told
 * 404, which would mean that they have none. Method: a fresh domain with PostgreSQL and a broker of its own, bin/crowd, which comes again while nobody
 * answers, compares its acknowledgements with the journal and has it verified.
 */
class UpgradeOnServerIT {

    @Test
    void aCrowdIsServedAcrossUpgrades() throws Exception {
        try (Postgres database = Postgres.start();
                OwnBroker broker = OwnBroker.start();
                ServerDomain domain = ServerDomain.create(settings(database, broker))) {
            assertThat(domain.asadmin("ping-connection-pool", "BilheteriaPool").exitCode())
                    .isZero();
            assertThat(domain.asadmin("ping-connection-pool", "BilheteriaBroker")
                            .exitCode())
                    .isZero();
            Path acks = domain.folder().resolve("acks");
            Process crowd = domain.crowd(
                    "--buyers 300 --tickets 250 --opens-in PT5S --arrive-within PT60S --acks acks --timeout PT20M");

            awaitAcknowledged(acks, 50);
            try (Onlooker onlooker = new Onlooker(new Api(domain).impatient())) {
                assertThat(domain.run("upgrade")).isEqualTo(new Said(0, "Bilheteria is this distribution's now\n"));
                awaitAcknowledged(acks, 150);
                Said restarted = domain.run("restart");
                assertThat(restarted.exitCode()).as(restarted.text()).isZero();
                assertThat(onlooker.seen()).contains(200).doesNotContain(404);
            }
            assertThat(domain.run("status").text()).contains(" runs\n", "database=answers broker=answers");

            assertThat(crowd.waitFor())
                    .as(() -> "the crowd's verdict, see " + domain.crowdLog())
                    .isZero();
            anAbsentDatabaseIsSaid(domain, database);
        }
    }

    private static void anAbsentDatabaseIsSaid(ServerDomain domain, Postgres database) throws Exception {
        database.stop();
        try {
            Said status = await().until(
                            () -> domain.run("status"), said -> said.text().contains("database=away"));
            assertThat(status.exitCode()).isZero();
            assertThat(status.text()).contains("broker=answers", "performance=1 unreadable=\"UNAVAILABLE: ");
            Said refused = domain.asadmin("bilheteria-pause", "1");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text()).contains("UNAVAILABLE: ").doesNotContain("Exception", "\tat ");
        } finally {
            database.open();
        }
        await().until(() -> domain.run("status"), said -> said.text().contains("phase="));
    }

    private static Map<String, String> settings(Postgres database, OwnBroker broker) {
        Map<String, String> settings = new TreeMap<>(database.settings());
        settings.putAll(broker.settings());
        settings.put("BILHETERIA_DEMO", "false");
        settings.put("BILHETERIA_LINE_SETTLE", "PT0.5S");
        return settings;
    }

    private static void awaitAcknowledged(Path acks, int count) {
        await().until(() -> Files.exists(acks) && lines(acks) >= count);
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** Asks ten times a second, and keeps the answers' statuses. */
    private static final class Onlooker implements AutoCloseable {

        private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        Onlooker(Api api) {
            clock.scheduleWithFixedDelay(() -> look(api), 0, 100, TimeUnit.MILLISECONDS);
        }

        private void look(Api api) {
            try {
                seen.add(api.get("/api/performances").statusCode());
            } catch (IOException closed) {
                seen.add(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Set<Integer> seen() {
            return Set.copyOf(seen);
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
