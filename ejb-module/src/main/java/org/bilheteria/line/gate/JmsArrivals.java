package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import org.bilheteria.shared.JmsConnections;

/**
 * Sends arrivals to the line by the durable queue {@code bilheteria.arrivals}. All batches of a sector are one message group,
 * so that one consumer gets them in the order in which they were sent, on however many nodes.
 */
@ApplicationScoped
public class JmsArrivals implements ArrivalsChannel {

    public static final String QUEUE = "bilheteria.arrivals";

    @Inject
    JmsConnections connections;

    @Override
    public void send(ArrivalBatch batch, boolean durable) {
        try (JMSContext context = connections.open()) {
            context.createProducer()
                    .setDeliveryMode(durable ? DeliveryMode.PERSISTENT : DeliveryMode.NON_PERSISTENT)
                    .setDisableMessageTimestamp(true)
                    .setProperty("JMSXGroupID", Integer.toString(batch.sector()))
                    .send(context.createQueue(QUEUE), batch.bytes());
        }
    }
}
