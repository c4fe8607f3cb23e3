package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.bilheteria.support.Ports;

/** An Artemis outside the box office's process, with the shipped {@code broker.xml} and a user; stopped and started at will. */
final class OwnBroker implements AutoCloseable {

    private static final String USER = "box-office";
    private static final String PASSWORD = "of the broker";

    private final Path configuration;
    private final int port;
    private EmbeddedActiveMQ server;

    private OwnBroker(Path configuration, int port) {
        this.configuration = configuration;
        this.port = port;
    }

    static OwnBroker start() throws Exception {
        Path folder = Files.createTempDirectory("bilheteria-broker");
        int port = Ports.free();
        String shipped = Files.readString(Path.of(System.getProperty("bilheteria.broker")));
        Path configuration = Files.writeString(
                folder.resolve("broker.xml"),
                shipped.replace("tcp://0.0.0.0:61616", "tcp://127.0.0.1:" + port)
                        .replace(">data/", ">" + folder.resolve("data") + "/"));
        OwnBroker broker = new OwnBroker(configuration, port);
        broker.open();
        return broker;
    }

    /** On the messages that are there. */
    void open() throws Exception {
        server = new EmbeddedActiveMQ();
        server.setConfigResourcePath(configuration.toUri().toString());
        server.setSecurityManager(new ActiveMQJAASSecurityManager(
                InVMLoginModule.class.getName(),
                new SecurityConfiguration(Map.of(USER, PASSWORD), Map.of(USER, List.of("amq")))));
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    /** What tells a distribution to use it. */
    Map<String, String> settings() {
        return Map.of(
                "BILHETERIA_JMS_URL", "tcp://127.0.0.1:" + port,
                "BILHETERIA_JMS_USER", USER,
                "BILHETERIA_JMS_PASSWORD", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (Exception e) {
            throw new IOException("The broker did not stop", e);
        }
    }
}
