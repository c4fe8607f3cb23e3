package org.bilheteria.bench;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;

/**
 * How many arrivals a second get from a durable message on the queue to a committed hold: stored, drawn, numbered, held and
 * written to the book, on disk each, round after round, so that the compiler's warm-up is seen to end. The server is the shipped distribution; the broker runs in this process, so that
 * messages can be put straight into its queue. From the first send to the last hold, sending included.
 */
public final class Core {

    private static final int BATCH = 512;
    private static final int HTTP_PORT = 18_701;
    private static final int JMS_PORT = 18_702;
    private static final int ROUND = 20_000;
    private static final String QUEUE = "bilheteria.arrivals";

    private Core() {}

    @SuppressWarnings("try") // the broker is only kept open
    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        Path data = Files.createTempDirectory("bench-core");
        try (Broker broker = Broker.start(JMS_PORT, data.resolve("broker"));
                Server server = Server.start(
                        distribution, data, HTTP_PORT, Map.of("BILHETERIA_JMS_URL", "tcp://127.0.0.1:" + JMS_PORT))) {
            Sale sale = server.openSale(rounds * ROUND);
            for (int round = 1; round <= rounds; round++) {
                measure(server, sale, round);
            }
            server.verifyJournal(distribution, sale);
        }
    }

    private static void measure(Server server, Sale sale, int round) throws Exception {
        Instant start = Instant.now();
        send(sale, round, start);
        // OPENED, and for each round DRAWN and three lines for each arrival: ARRIVED, NUMBERED, HELD.
        server.awaitLine(sale, 1 + round * (1L + 3 * ROUND));
        double seconds = Duration.between(start, Instant.now()).toNanos() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "round %d: %,d arrivals held in %.2f s = %,.0f/s%n",
                round,
                ROUND,
                seconds,
                ROUND / seconds);
    }

    private static void send(Sale sale, int round, Instant start) throws Exception {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + JMS_PORT);
        JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSProducer producer = context.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setProperty("JMSXGroupID", Integer.toString(sale.sector()));
        for (int from = 0; from < ROUND; from += BATCH) {
            int to = Math.min(ROUND, from + BATCH);
            producer.send(
                    context.createQueue(QUEUE),
                    batch(sale, round, start, from, to).bytes());
        }
        // The promise that lets the window be drawn: the wait for its end is not what is measured.
        ArrivalBatch promise = new ArrivalBatch(round, sale.sector(), start.plusSeconds(60), List.of());
        producer.send(context.createQueue(QUEUE), promise.bytes());
        context.close();
        connections.close();
    }

    private static ArrivalBatch batch(Sale sale, int round, Instant start, int from, int to) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant stamp = start.minusSeconds(2).truncatedTo(ChronoUnit.MICROS);
        for (int i = from; i < to; i++) {
            long buyer = round * 1_000_000L + i;
            arrivals.add(new Arrival(place(buyer), buyer, sale.performance(), 0, stamp, new Wish(1, 0, false)));
        }
        return new ArrivalBatch(round, sale.sector(), null, arrivals);
    }

    /** As scattered as a real place id, which is encrypted. */
    private static String place(long buyer) {
        return String.format("%016x%016x", buyer * 0x9E3779B97F4A7C15L, buyer * 0xC2B2AE3D27D4EB4FL);
    }
}
