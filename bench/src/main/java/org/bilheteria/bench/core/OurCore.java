package org.bilheteria.bench.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bilheteria.bench.Server;
import org.bilheteria.support.Ports;
import org.bilheteria.support.Sale;

/** The shipped distribution, its messages sent by this process, whose broker it uses. */
final class OurCore implements Contestant {

    private final String name;
    private final Path distribution;
    private final Broker broker;
    private final Server server;
    private final Sale sale;
    private final Rounds rounds;
    private Duration spent = Duration.ZERO;
    private int held;

    private OurCore(String name, Path distribution, Broker broker, Server server, String url, int most)
            throws Exception {
        this.name = name;
        this.distribution = distribution;
        this.broker = broker;
        this.server = server;
        this.sale = server.site().openSale(most * Rounds.SIZE);
        this.rounds = new Rounds(server.site(), sale, url);
    }

    /** @param database its settings, none for H2 @param most rounds there will be */
    static OurCore start(String name, Path distribution, Path folder, Map<String, String> database, int most)
            throws Exception {
        int port = Ports.free();
        String url = "tcp://127.0.0.1:" + port;
        Broker broker = Broker.start(port, Files.createDirectories(folder.resolve("broker")));
        Map<String, String> settings = new HashMap<>(database);
        settings.put("BILHETERIA_JMS_URL", url);
        try {
            Server server = Server.start(distribution, folder, Ports.free(), settings);
            return new OurCore(name, distribution, broker, server, url, most);
        } catch (IOException notStarted) {
            broker.close();
            throw notStarted;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double round() throws Exception {
        Duration before = server.cpu();
        double rate = rounds.next();
        spent = spent.plus(server.cpu().minus(before));
        held += Rounds.SIZE;
        return rate;
    }

    /** Processor time of the server for a held arrival, in microseconds, all rounds together. */
    double processor() {
        return spent.toNanos() / 1e3 / held;
    }

    @Override
    public void check() throws Exception {
        server.site().verifyJournal(distribution, sale);
    }

    @Override
    public void close() throws IOException {
        server.close();
        broker.close();
    }
}
