package org.bilheteria.bench.core;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;

/** Rounds of arrivals, each from the first durable message on the queue to the last hold that anybody can read. */
public final class Rounds {

    /** Arrivals in one. */
    public static final int SIZE = 20_000;

    private static final int BATCH = 512;
    private static final String QUEUE = "bilheteria.arrivals";

    private final Site site;
    private final Sale sale;
    private final String broker;
    private int number;

    /** @param broker its URL, the same that the server listens to */
    public Rounds(Site site, Sale sale, String broker) {
        this.site = site;
        this.sale = sale;
        this.broker = broker;
    }

    /** One more. @return arrivals held per second, sending included */
    public double next() throws Exception {
        number++;
        Instant start = Instant.now();
        send(start);
        // OPENED, and for each round DRAWN and three lines for each arrival: ARRIVED, NUMBERED, HELD.
        site.awaitLine(sale, 1 + number * (1L + 3 * SIZE));
        return SIZE / (Duration.between(start, Instant.now()).toNanos() / 1e9);
    }

    private void send(Instant start) throws Exception {
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(broker);
                JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setProperty("JMSXGroupID", Integer.toString(sale.sector()));
            for (int from = 0; from < SIZE; from += BATCH) {
                ArrivalBatch batch = batch(start, from, Math.min(SIZE, from + BATCH));
                producer.send(context.createQueue(QUEUE), batch.bytes());
            }
            // The promise that lets the window be drawn: the wait for its end is not what is measured.
            ArrivalBatch promise = new ArrivalBatch(number, sale.sector(), start.plusSeconds(60), List.of());
            producer.send(context.createQueue(QUEUE), promise.bytes());
        }
    }

    private ArrivalBatch batch(Instant start, int from, int to) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant stamp = start.minusSeconds(2).truncatedTo(ChronoUnit.MICROS);
        for (int i = from; i < to; i++) {
            long buyer = number * 1_000_000L + i;
            arrivals.add(new Arrival(place(buyer), buyer, sale.performance(), 0, stamp, new Wish(1, 0, false)));
        }
        return new ArrivalBatch(number, sale.sector(), null, arrivals);
    }

    /** As scattered as a real place id, which is encrypted. */
    private static String place(long buyer) {
        return String.format("%016x%016x", buyer * 0x9E3779B97F4A7C15L, buyer * 0xC2B2AE3D27D4EB4FL);
    }
}
