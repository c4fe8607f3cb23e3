package org.bilheteria.bench.core;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A durable broker on a loopback port, with the settings of {@code jms-config} that matter for speed. */
public final class Broker implements AutoCloseable {

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private Broker() {}

    public static Broker start(int port, Path folder) throws Exception {
        Broker broker = new Broker();
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
        configuration.setSecurityEnabled(false);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setJournalBufferTimeout_NIO(200_000);
        configuration.addAddressSetting(
                "#", new AddressSettings().setMaxDeliveryAttempts(-1).setAutoCreateQueues(true));
        broker.server.setConfiguration(configuration);
        broker.server.start();
        return broker;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The broker did not stop", e);
        }
    }
}
