package org.bilheteria.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.bilheteria.support.Site;

/** The shipped distribution, started on fresh data. */
public final class Server implements AutoCloseable {

    private static final String ORGANISER = "bench@example.org";
    private static final String PASSWORD = "a password of nobody else";

    private final Process process;
    private final Site site;
    private final String base;

    private Server(Process process, int port) {
        this.process = process;
        this.base = "http://localhost:" + port;
        this.site = new Site(base, ORGANISER, PASSWORD);
    }

    /** @param environment besides port, data folder and organiser */
    public static Server start(Path distribution, Path data, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/bilheteria").toString());
        builder.environment().put("BILHETERIA_HTTP_PORT", Integer.toString(port));
        builder.environment().put("BILHETERIA_DATA", data.resolve("data").toString());
        builder.environment().put("BILHETERIA_ORGANISER_EMAIL", ORGANISER);
        builder.environment().put("BILHETERIA_ORGANISER_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        File log = data.resolve("server.log").toFile();
        Server server =
                new Server(builder.redirectErrorStream(true).redirectOutput(log).start(), port);
        while (!server.answers()) {
            if (!server.process.isAlive()) {
                throw new IOException("The server did not start, see " + log);
            }
            Thread.sleep(500);
        }
        return server;
    }

    private boolean answers() throws InterruptedException {
        try {
            return site.get("/api/performances").startsWith("[");
        } catch (IOException notYet) {
            return false;
        }
    }

    public Site site() {
        return site;
    }

    /** Such as {@code http://localhost:8080}. */
    public String base() {
        return base;
    }

    /** Processor time it has spent so far. */
    public Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
