package org.bilheteria.bench.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.bench.Server;
import org.bilheteria.support.Sale;

/**
 * {@code bench/core [ROUNDS]}: how many arrivals a second get from a durable message on the queue to a committed hold: stored,
 * drawn, numbered, held and written to the journal, on disk each, round after round, so that the compiler's warm-up is seen to
 * end. The server is the shipped distribution; the broker runs in this process, so that messages can be put straight into its
 * queue.
 */
public final class Core {

    private static final int HTTP_PORT = 18_701;
    private static final int JMS_PORT = 18_702;

    private Core() {}

    @SuppressWarnings("try") // the broker is only kept open
    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        Path data = Files.createTempDirectory("bench-core");
        String url = "tcp://127.0.0.1:" + JMS_PORT;
        try (Broker broker = Broker.start(JMS_PORT, data.resolve("broker"));
                Server server = Server.start(distribution, data, HTTP_PORT, Map.of("BILHETERIA_JMS_URL", url))) {
            Sale sale = server.site().openSale(rounds * Rounds.SIZE);
            Rounds crowd = new Rounds(server.site(), sale, url);
            for (int round = 1; round <= rounds; round++) {
                Duration before = server.cpu();
                Duration databaseBefore = database();
                double rate = crowd.next();
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %,d arrivals held, %,.0f/s; processor time an arrival: server %.0f us, PostgreSQL %.0f us%n",
                        round,
                        Rounds.SIZE,
                        rate,
                        each(server.cpu().minus(before)),
                        each(database().minus(databaseBefore)));
            }
            server.site().verifyJournal(distribution, sale);
        }
    }

    private static double each(Duration spent) {
        return spent.toNanos() / 1e3 / Rounds.SIZE;
    }

    /** What all PostgreSQL processes of this machine have spent, where one is used. */
    private static Duration database() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
