package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bilheteria.support.Ports;

/** The shipped distribution in a process of its own, as {@code bin/bilheteria} starts it, on fresh data. */
final class Distribution implements AutoCloseable, Served {

    private static final Path HOME = Path.of(System.getProperty("bilheteria.distribution"));
    private static final Pattern ORGANISER = Pattern.compile("Organiser: (\\S+) password: (\\S+)");

    /**
     * A server that lives for a minute spends half of its time compiling code for a second one; verifying class files that the
     * build has just made, and a collector for many cores, are a quarter of what is left.
     */
    static final String SHORT_LIVED = "-Xms512m -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    /** The setting that starts a door before it. */
    static final String DOOR_PORT = "BILHETERIA_DOOR_PORT";

    /** The value of a setting that is left to its default, though tests mostly have another. */
    static final String AS_SHIPPED = "";

    /** Whether there is a catalogue to try at the first start. */
    static final String DEMO = "BILHETERIA_DEMO";

    /** What a password hash costs; the shipped default is {@link #SHIPPED_ITERATIONS}. */
    static final String PASSWORD_ITERATIONS = "BILHETERIA_PASSWORD_ITERATIONS";

    static final String SHIPPED_ITERATIONS = "210000";

    /** Whether sign-ups wait for their mailbox, as they do where nobody says otherwise. */
    static final String CONFIRM_MAILBOX = "BILHETERIA_ACCOUNT_CONFIRM_MAILBOX";

    /** Whether pages insist on a second factor of staff, and on another password than the printed one. */
    static final String SECOND_FACTOR = "BILHETERIA_STAFF_SECOND_FACTOR";

    private final Map<String, String> environment = new TreeMap<>();
    private final Path folder;
    private final int port;
    private Process process;

    private Distribution(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it and waits until it is ready. @param settings environment variables; {@code {port}} in one is its own */
    static Distribution start(Map<String, String> settings) throws IOException {
        Path folder = Files.createTempDirectory("bilheteria-it");
        Distribution distribution = new Distribution(folder, Ports.free());
        distribution.environment.put("BILHETERIA_JAVA_OPTS", SHORT_LIVED);
        distribution.environment.put("BILHETERIA_PSP_SIMULATOR_ENABLED", "true");
        // Hundreds of buyers sign up here: what is tested is, mostly, not how long a hash takes.
        distribution.environment.put(PASSWORD_ITERATIONS, "1024");
        // Most of what is tested begins when they have shown it.
        distribution.environment.put(CONFIRM_MAILBOX, "false");
        // What staff has to do first is what SecondFactorIT is about.
        distribution.environment.put(SECOND_FACTOR, "offered");
        settings.forEach((name, value) ->
                distribution.environment.put(name, value.replace("{port}", Integer.toString(distribution.port))));
        distribution.environment.values().removeIf(AS_SHIPPED::equals);
        distribution.environment.put("BILHETERIA_HTTP_PORT", Integer.toString(distribution.port));
        distribution.environment.put("BILHETERIA_DATA", folder.resolve("data").toString());
        distribution.environment.put("CROWD_JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        distribution.start();
        return distribution;
    }

    /** Starts it on the data that is there. */
    void start() throws IOException {
        long before = Files.exists(log()) ? Files.size(log()) : 0;
        process = command("bilheteria")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        // Whoever breaks the tests off leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        // However long a slow machine takes: it is there, or it has ended.
        Awaitility.await()
                .forever()
                .failFast("the server ended, see " + log(), () -> !process.isAlive())
                .until(() -> Files.readString(log()).substring((int) before).contains("Bilheteria ready on"));
    }

    /** Takes a setting away; the next start does without it. */
    void forget(String setting) {
        environment.remove(setting);
    }

    @Override
    public ProcessBuilder command(String name, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(HOME.resolve("bin").resolve(name).toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile()).redirectErrorStream(true);
    }

    /** kill -9: no shutdown hook, no last word. */
    void kill() throws IOException {
        new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start();
        process.onExit().join();
    }

    /** E-mail and password of the first organiser, as printed at the first start. */
    @Override
    public String organiser() throws IOException {
        Matcher printed = ORGANISER.matcher(Files.readString(log()));
        if (!printed.find()) {
            throw new IOException("No organiser was printed");
        }
        return printed.group(1) + ":" + printed.group(2);
    }

    @Override
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    int port() {
        return port;
    }

    /** Where its door listens, if it has one. */
    int door() {
        return Integer.parseInt(environment.get(DOOR_PORT));
    }

    @Override
    public Path folder() {
        return folder;
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
