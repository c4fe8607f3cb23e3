package org.bilheteria.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of its own: fresh data, a free loopback port, stopped and started again at will. */
public final class Postgres implements AutoCloseable {

    private static final Installed PROGRAM = installed("pg_ctl");
    private static final String USER = "bilheteria";

    private final Path folder;
    private final int port;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static Postgres start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bilheteria-postgres");
        // PostgreSQL refuses to run as root, and as somebody else it must get there.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Postgres postgres = new Postgres(folder, Ports.free());
        postgres.run("initdb", "-o", "--no-sync --auth=trust --encoding=UTF8 --locale=C --username=" + USER);
        postgres.open();
        return postgres;
    }

    /** On the data that is there; ready when this returns. */
    public void open() throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
        run("start", "-w", "-l", folder.resolve("log").toString(), "-o", options);
    }

    /** Whoever is connected loses the connection. */
    public void stop() throws IOException, InterruptedException {
        run("stop", "-m", "fast");
    }

    /** What tells a distribution to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "BILHETERIA_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true",
                "BILHETERIA_DB_USER",
                USER,
                "BILHETERIA_DB_PASSWORD",
                "trusted");
    }

    /** What a query answers, one line, no frills. */
    public String ask(String query) throws IOException, InterruptedException {
        return said(client("psql", List.of("-q", "-A", "-t", "-c", query))).strip();
    }

    /** What {@code pgbench} says when it is run with these arguments. */
    public String bench(List<String> arguments) throws IOException, InterruptedException {
        return said(client("pgbench", arguments));
    }

    private List<String> client(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(installed(program).path().toString()));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER));
        command.addAll(arguments);
        command.add("postgres");
        return command;
    }

    private static Installed installed(String program) {
        return new Installed("postgresql", List.of(program), Path.of("/usr/lib/postgresql"));
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ":\n" + said);
        }
        return said;
    }

    private void run(String act, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of(
                PROGRAM.path().toString(), act, "-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("bilheteria-postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ":\n" + Files.readString(said));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("stop", "-m", "immediate");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
