package org.bilheteria.line.gate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport;

/**
 * Sends arrivals to the line by the durable queue {@code bilheteria.arrivals}. All batches of a sector are one message group,
 * so that one consumer gets them in the order in which they were sent, on however many nodes.
 */
@ApplicationScoped
@ConnectionFactoryDefinition(
        name = "java:app/jms/bilheteria",
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-rar",
        transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction,
        minPoolSize = 2,
        maxPoolSize = 64)
public class JmsArrivals implements ArrivalsChannel {

    public static final String QUEUE = "bilheteria.arrivals";

    @Resource(lookup = "java:app/jms/bilheteria")
    ConnectionFactory connections;

    @Override
    public void send(ArrivalBatch batch, boolean durable) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setDeliveryMode(durable ? DeliveryMode.PERSISTENT : DeliveryMode.NON_PERSISTENT)
                    .setDisableMessageTimestamp(true)
                    .setProperty("JMSXGroupID", Integer.toString(batch.sector()))
                    .send(context.createQueue(QUEUE), batch.bytes());
        }
    }
}
