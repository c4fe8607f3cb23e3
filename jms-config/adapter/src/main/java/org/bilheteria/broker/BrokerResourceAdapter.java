package org.bilheteria.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The Artemis resource adapter of Bilheteria. With {@code bilheteria.jms.url} (for example {@code tcp://host:61616}) it
 * joins that broker; without it, it starts a durable broker inside this process. The container starts a resource
 * adapter before the first message-driven bean of any application, so the broker is up before anybody listens.
 */
public class BrokerResourceAdapter extends ActiveMQResourceAdapter {

    private static final Logger LOG = Logger.getLogger(BrokerResourceAdapter.class.getName());

    /** How long a call waits for a broker that does not answer; who arrives meanwhile is told to come again. */
    private static final long TIMEOUT_MILLIS = 5_000;

    private transient @Nullable EmbeddedBroker broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        String url = BrokerSettings.url();
        if (url.isEmpty()) {
            startEmbedded();
        } else {
            joinExternal(URI.create(url));
        }
        try {
            super.start(context);
        } catch (ResourceAdapterInternalException e) {
            // Nobody stops an adapter that did not start: the next one needs the journal and the name.
            end();
            throw e;
        }
    }

    @Override
    public void stop() {
        super.stop();
        end();
    }

    private void end() {
        Queues.unregister();
        if (broker != null) {
            broker.stop();
        }
    }

    private void startEmbedded() throws ResourceAdapterInternalException {
        try {
            broker = EmbeddedBroker.start(BrokerSettings.journalFolder());
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("The embedded broker did not start", e);
        }
        Queues.register(broker::waiting);
        setConnectorClassName("org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory");
        setConnectionParameters("serverId=" + EmbeddedBroker.SERVER_ID);
    }

    private void joinExternal(URI url) {
        LOG.log(Level.INFO, "Using the broker at {0}", url);
        Queues.register(new ExternalBroker(url, TIMEOUT_MILLIS)::waiting);
        setConnectorClassName("org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory");
        setConnectionParameters(
                "host=" + url.getHost() + ";port=" + url.getPort() + ";connect-timeout-millis=" + TIMEOUT_MILLIS);
        setReconnectAttempts(-1);
        setCallTimeout(TIMEOUT_MILLIS);
        setCallFailoverTimeout(TIMEOUT_MILLIS);
        BrokerSettings.user().ifPresent(user -> {
            setUserName(user);
            setPassword(BrokerSettings.password());
        });
    }
}
