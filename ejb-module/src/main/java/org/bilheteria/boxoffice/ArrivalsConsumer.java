package org.bilheteria.boxoffice;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.line.gate.ArrivalBatch;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Schema;

/**
 * Takes batches of arrivals from the queue, one after the other and in the order in which the gates sent them. The box
 * office commits and the disk is synced first, then the message is acknowledged by returning. A crash in between, or a
 * stale version, brings the same batch again, and place ids make the second time do nothing (ADR 0003).
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "bilheteria.arrivals"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            // Batches fetched ahead would be counted as failed deliveries if this process died.
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArrivalsConsumer implements MessageListener {

    private static final Logger LOG = Logger.getLogger(ArrivalsConsumer.class.getName());

    /** Between two tries while the database is away. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    Schema schema;

    @Inject
    ArrivalDesk desk;

    @Override
    public void onMessage(Message message) {
        schema.await();
        ArrivalBatch batch;
        try {
            batch = ArrivalBatch.of(message.getBody(byte[].class));
        } catch (JMSException | IllegalArgumentException poison) {
            // Nobody's arrival: only this application writes to the queue, and it writes batches.
            LOG.log(
                    Level.SEVERE,
                    "Reading a message of the arrivals queue failed: it is no batch of arrivals and is dropped",
                    poison);
            return;
        }
        try {
            desk.take(batch);
        } catch (RuntimeException failed) {
            if (Outage.in(failed).isPresent()) {
                // The broker brings it again at once. Here, because nothing may overtake it.
                LockSupport.parkNanos(PAUSE.toNanos());
                throw new Outage.ComesAgain("The batch must come again", failed);
            }
            throw failed;
        }
    }
}
