package org.bilheteria.checkout;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import org.bilheteria.checkout.psp.PixJson;

/** Where the PSP's notices come in. */
@ApplicationScoped
public class Notices {

    @Resource(lookup = "java:app/jms/bilheteria")
    ConnectionFactory connections;

    /**
     * Takes a webhook's body; on disk when this returns.
     *
     * @throws IllegalArgumentException when it is no notice of payments
     */
    public void take(String body) {
        PixJson.notice(body);
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(context.createQueue("bilheteria.payments"), body);
        }
    }
}
