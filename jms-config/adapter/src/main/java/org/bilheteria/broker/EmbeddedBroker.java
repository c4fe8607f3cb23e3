package org.bilheteria.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * A durable broker inside this process: journal synced to disk before a send is answered, reachable by no network port.
 * The settings that decide whether anything is lost are here; {@code jms-config/broker.xml} says the same for an
 * external broker.
 */
final class EmbeddedBroker {

    static final int SERVER_ID = 0;

    /** A lone sender waits at most this long for others to share its disk sync; the default of 3.33 ms starves it. */
    private static final int JOURNAL_BUFFER_TIMEOUT_NANOS = 200_000;

    /** Held strongly: java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final EmbeddedActiveMQ server;

    private EmbeddedBroker(EmbeddedActiveMQ server) {
        this.server = server;
    }

    static EmbeddedBroker start(Path folder) throws Exception {
        AUDIT.setLevel(Level.OFF);
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration(folder));
        server.start();
        return new EmbeddedBroker(server);
    }

    /** Messages in the queues of these names. */
    long waiting(List<String> queues) {
        return queues.stream()
                .map(name -> server.getActiveMQServer().locateQueue(name))
                .mapToLong(Queue::getMessageCount)
                .sum();
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            AUDIT.getParent().log(Level.WARNING, "The embedded broker did not stop cleanly", e);
        }
    }

    private static Configuration configuration(Path folder) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("bilheteria");
        configuration.addAcceptorConfiguration("in-vm", "vm://" + SERVER_ID);
        configuration.setSecurityEnabled(false);
        configuration.setPersistenceEnabled(true);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalBufferTimeout_NIO(JOURNAL_BUFFER_TIMEOUT_NANOS);
        addresses(configuration);
        return configuration;
    }

    private static void addresses(ConfigurationImpl configuration) {
        configuration.addAddressSetting("#", neverLost());
        // Order counts here: the next message must wait while this one is tried again.
        configuration.addAddressSetting("bilheteria.arrivals", neverLost().setRedeliveryDelay(0));
        // Order does not count here, so a notice that can't be settled yet steps aside for a while.
        configuration.addAddressSetting(
                "bilheteria.payments",
                neverLost().setRedeliveryDelay(1_000).setRedeliveryMultiplier(2).setMaxRedeliveryDelay(30_000));
        Queues.NAMES.forEach(name -> queue(configuration, name));
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName("bilheteria.facts").addRoutingType(RoutingType.MULTICAST));
    }

    /** Tried for ever and paged to disk when memory is full: by default Artemis drops a message after 10 attempts. */
    private static AddressSettings neverLost() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(SimpleString.of("bilheteria.poison"))
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setExpiryAddress(SimpleString.of("bilheteria.poison"))
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true);
    }

    private static void queue(ConfigurationImpl configuration, String name) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true)));
    }
}
