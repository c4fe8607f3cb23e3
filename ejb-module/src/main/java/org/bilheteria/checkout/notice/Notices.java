package org.bilheteria.checkout.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import org.bilheteria.psp.PixJson;
import org.bilheteria.psp.PixNotice;
import org.bilheteria.shared.JmsConnections;

/** Where the PSP's notices come in. */
@ApplicationScoped
public class Notices {

    @Inject
    JmsConnections connections;

    @Inject
    OddNotices odd;

    /**
     * Takes a webhook's body; on disk when this returns.
     *
     * @throws IllegalArgumentException when it is no notice of payments
     */
    public void take(String body) {
        PixNotice notice = PixJson.notice(body);
        notice.malformed().forEach(odd::malformed);
        if (notice.settlements().isEmpty()) {
            return;
        }
        try (JMSContext context = connections.open()) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(context.createQueue("bilheteria.payments"), body);
        }
    }
}
