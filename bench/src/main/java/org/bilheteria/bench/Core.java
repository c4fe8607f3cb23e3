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
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;

/**
 * How many arrivals a second get from a durable message on the queue to a committed hold: stored, drawn, numbered, held and
 * written to the book, on disk each. The server is the shipped distribution; the broker runs in this process, so that
 * messages can be put straight into its queue. From the first send to the last hold, sending included.
 */
public final class Core {

    private static final int BATCH = 512;
    private static final int HTTP_PORT = 18_701;
    private static final int JMS_PORT = 18_702;
    private static final int SECTOR = 1;
    private static final String QUEUE = "bilheteria.arrivals";

    private Core() {}

    @SuppressWarnings("try") // the broker is only kept open
    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        int arrivals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
        Path data = Files.createTempDirectory("bench-core");
        try (Broker broker = Broker.start(JMS_PORT, data.resolve("broker"));
                Server server = Server.start(distribution, data, HTTP_PORT, "tcp://127.0.0.1:" + JMS_PORT)) {
            server.waitForOpening();
            for (int round = 1; round <= 3; round++) {
                measure(server, round, arrivals / 3);
            }
            server.verifyJournal(distribution, SECTOR);
        }
    }

    private static void measure(Server server, int round, int arrivals) throws Exception {
        long heldBefore = server.held(SECTOR);
        Instant start = Instant.now();
        send(round, arrivals, start);
        Instant end = server.lastHeldAt(SECTOR, heldBefore + arrivals);
        double seconds = Duration.between(start, end).toNanos() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "round %d: %,d arrivals held in %.2f s = %,.0f/s%n",
                round,
                arrivals,
                seconds,
                arrivals / seconds);
    }

    private static void send(int round, int arrivals, Instant start) throws Exception {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + JMS_PORT);
        JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSProducer producer = context.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setProperty("JMSXGroupID", Integer.toString(SECTOR));
        for (int from = 0; from < arrivals; from += BATCH) {
            int to = Math.min(arrivals, from + BATCH);
            producer.send(
                    context.createQueue(QUEUE), batch(round, start, from, to).bytes());
        }
        // The promise that lets the window be drawn: the wait for its end is not what is measured.
        ArrivalBatch promise = new ArrivalBatch(round, SECTOR, start.plusSeconds(60), List.of());
        producer.send(context.createQueue(QUEUE), promise.bytes());
        context.close();
        connections.close();
    }

    private static ArrivalBatch batch(int round, Instant start, int from, int to) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant stamp = start.minusSeconds(2).truncatedTo(ChronoUnit.MICROS);
        for (int i = from; i < to; i++) {
            long buyer = round * 1_000_000L + i;
            arrivals.add(new Arrival(String.format("%032x", buyer * 7_919), buyer, 1, 0, stamp, new Wish(1, 0, false)));
        }
        return new ArrivalBatch(round, SECTOR, null, arrivals);
    }
}
