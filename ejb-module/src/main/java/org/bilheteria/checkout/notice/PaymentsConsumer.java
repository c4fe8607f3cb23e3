package org.bilheteria.checkout.notice;

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
import org.bilheteria.checkout.charge.PspOutage;
import org.bilheteria.checkout.refund.RefundComparison;
import org.bilheteria.checkout.settle.NotListed;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.PixNotice;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.psp.pix.PixJson;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Schema;

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
    Schema schema;

    @Inject
    Settling settling;

    @Inject
    RefundComparison comparison;

    @Inject
    OddNotices odd;

    @Inject
    PspOutage outage;

    @Override
    public void onMessage(Message message) {
        schema.await();
        try {
            boolean lastTry = message.getIntProperty("JMSXDeliveryCount") > TRIES;
            PixNotice notice = PixJson.notice(message.getBody(String.class));
            boolean all = true;
            for (Settlement settlement : notice.settlements()) {
                boolean refunded = notice.refunded().contains(settlement.endToEndId());
                all &= process(settlement, refunded, lastTry);
            }
            if (!all) {
                throw new Outage.ComesAgain("The notice must come again", null);
            }
        } catch (JMSException | IllegalArgumentException poison) {
            // The webhook lets nothing through that is no notice.
            LOG.log(
                    Level.SEVERE,
                    "Reading a message of the payments queue failed: it is no notice and is dropped",
                    poison);
        }
    }

    /** Each payment of a notice for itself: one that can't be seen to must not keep the others. */
    private boolean process(Settlement settlement, boolean refunded, boolean lastTry) {
        try {
            settling.noticed(settlement);
            if (refunded) {
                comparison.noticed(settlement.endToEndId());
            }
            return true;
        } catch (PspUnavailable e) {
            outage.suspected();
        } catch (PspException e) {
            LOG.log(Level.FINE, "The PSP refuses to say whether payment " + settlement.endToEndId() + " settled", e);
            if (lastTry && e instanceof PspRefused) {
                odd.malformed("The PSP refuses to say what payment " + settlement.endToEndId() + " is");
                return true;
            }
        } catch (Undecided e) {
            LOG.log(Level.FINE, "Payment " + settlement.endToEndId() + " waits until the clocks run again", e);
        } catch (NotListed e) {
            if (lastTry) {
                odd.notListed(settlement);
                return true;
            }
            LOG.log(Level.FINE, "The PSP does not list payment " + settlement.endToEndId() + " yet", e);
        } catch (RuntimeException failed) {
            if (Outage.in(failed).isEmpty()) {
                throw failed;
            }
            LOG.log(
                    Level.FINE,
                    "Payment " + settlement.endToEndId() + " waits until our records can be reached",
                    failed);
        }
        return false;
    }
}
