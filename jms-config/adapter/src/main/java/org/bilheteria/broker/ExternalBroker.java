package org.bilheteria.broker;

import java.net.URI;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** A broker outside this process, asked over a connection of its own: those of the pool look for a lost broker for ever. */
final class ExternalBroker {

    private final URI url;
    private final long timeoutMillis;

    ExternalBroker(URI url, long timeoutMillis) {
        this.url = url;
        this.timeoutMillis = timeoutMillis;
    }

    /** @throws IllegalStateException while it is away */
    long waiting(List<String> queues) {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(
                "tcp://" + url.getHost() + ":" + url.getPort() + "?connect-timeout-millis=" + timeoutMillis)) {
            locator.setCallTimeout(timeoutMillis);
            try (ClientSessionFactory factory = locator.createSessionFactory();
                    ClientSession session = session(factory)) {
                long waiting = 0;
                for (String queue : queues) {
                    waiting += session.queueQuery(SimpleString.of(queue)).getMessageCount();
                }
                return waiting;
            }
        } catch (Exception away) {
            throw new IllegalStateException("The broker at " + url + " does not answer", away);
        }
    }

    private static ClientSession session(ClientSessionFactory factory) throws ActiveMQException {
        return factory.createSession(
                BrokerSettings.user().orElse(null), BrokerSettings.password(), false, true, true, false, 1);
    }
}
