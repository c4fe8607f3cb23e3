package org.bilheteria.checkout;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.psp.PixJson;
import org.bilheteria.checkout.psp.PspUnavailable;

/**
 * Takes the PSP's notices from their durable queue. Acknowledged by returning, after the database committed and the disk
 * was synced; an exception brings the notice again a little later.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "bilheteria.payments"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            // Each waits for the PSP, the box office and the disk in turn: together they share a sync.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "16"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsConsumer implements MessageListener {

    /** With the queue's growing delays, some four minutes. */
    private static final int TRIES = 12;

    private static final Logger LOG = Logger.getLogger(PaymentsConsumer.class.getName());

    @Inject
    Settling settling;

    @Inject
    PspOutage outage;

    @Override
    public void onMessage(Message message) {
        try {
            boolean lastTry = message.getIntProperty("JMSXDeliveryCount") > TRIES;
            for (Settlement settlement : PixJson.notice(message.getBody(String.class))) {
                see(settlement, lastTry);
            }
        } catch (PspUnavailable e) {
            outage.failed();
            throw new IllegalStateException("The notice must come again: the PSP could not be asked", e);
        } catch (NotListed e) {
            throw new IllegalStateException("The notice must come again", e);
        } catch (JMSException | IllegalArgumentException poison) {
            // The webhook lets nothing through that is no notice.
            LOG.log(Level.SEVERE, "A message on the payments queue is no notice", poison);
        }
    }

    private void see(Settlement settlement, boolean lastTry) throws PspUnavailable, NotListed {
        try {
            settling.noticed(settlement);
        } catch (NotListed e) {
            if (!lastTry) {
                throw e;
            }
            settling.giveUp(settlement);
        }
    }
}
