package org.bilheteria.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilheteria.support.Ports;

/** A fresh domain of Payara Server, made by the shipped {@code bin/domain} as an operator would, and undone by it. */
final class ServerDomain implements AutoCloseable, Served {

    static final String PASSWORD = "the-operators-own";

    private static final String ORGANISER = "organiser@domain.example";

    private final Map<String, String> environment = new TreeMap<>();
    private Path distribution = Path.of(System.getProperty("bilheteria.distribution"));
    private final Path folder;
    private final int adminPort;
    private final int httpPort;

    /** What became of a command. */
    record Said(int exitCode, String text) {}

    private ServerDomain(Path folder, int adminPort, int httpPort) {
        this.folder = folder;
        this.adminPort = adminPort;
        this.httpPort = httpPort;
    }

    /** Makes it, deploys Bilheteria and waits until it is ready. @param settings environment variables */
    static ServerDomain create(Map<String, String> settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bilheteria-domain");
        ServerDomain domain = new ServerDomain(folder, Ports.ofDomain(), Ports.free());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        domain.environment.put("BILHETERIA_PAYARA", System.getProperty("payara.home"));
        domain.environment.put("BILHETERIA_DOMAIN", "it" + domain.adminPort);
        domain.environment.put("BILHETERIA_ADMIN_PORT", Integer.toString(domain.adminPort));
        domain.environment.put("BILHETERIA_HTTP_PORT", Integer.toString(domain.httpPort));
        domain.environment.put("BILHETERIA_ADMIN_PASSWORD_FILE", password.toString());
        domain.environment.put("BILHETERIA_DATA", folder.resolve("data").toString());
        domain.environment.put("BILHETERIA_PASSWORD_ITERATIONS", "1024");
        domain.environment.put(Distribution.CONFIRM_MAILBOX, "false");
        domain.environment.put("BILHETERIA_PSP_SIMULATOR_ENABLED", "true");
        domain.environment.put("BILHETERIA_JAVA_OPTS", Distribution.SHORT_LIVED);
        domain.environment.put("BILHETERIA_PSP_SIMULATOR_ENABLED", "true");
        domain.environment.put("BILHETERIA_ORGANISER_EMAIL", ORGANISER);
        domain.environment.put("BILHETERIA_ORGANISER_PASSWORD", PASSWORD);
        domain.environment.putAll(settings);
        Said said = domain.run("create");
        if (said.exitCode != 0) {
            throw new IOException(said.text);
        }
        return domain;
    }

    /** {@code bin/domain} with these arguments. */
    Said run(String... arguments) throws IOException, InterruptedException {
        Process process = command("domain", arguments).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /** One of our asadmin commands. */
    Said asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("asadmin"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    @Override
    public ProcessBuilder command(String name, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin").resolve(name).toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.directory(folder.toFile()).redirectErrorStream(true);
    }

    /** Whose commands are run from now on. */
    void distribution(Path another) {
        distribution = another;
    }

    /** What further commands find in their environment; null for nothing. */
    void set(String variable, String value) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
    }

    @Override
    public Path folder() {
        return folder;
    }

    String console() {
        return "https://localhost:" + adminPort + "/";
    }

    @Override
    public String url(String path) {
        return "http://localhost:" + httpPort + path;
    }

    @Override
    public String organiser() {
        return ORGANISER + ":" + PASSWORD;
    }

    @Override
    public void close() throws IOException {
        try {
            run("delete");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
