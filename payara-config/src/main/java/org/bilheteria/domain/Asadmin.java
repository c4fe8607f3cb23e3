package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Payara's own client, signed in as {@code admin}; a process for each command. */
final class Asadmin {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> client;
    private final Map<String, String> environment;
    private final Path said;

    /** What a command came to. */
    record Said(int exitCode, String text) {

        boolean done() {
            return exitCode == 0;
        }
    }

    /** @param passwords a file as asadmin reads it, in a folder where another can be written */
    Asadmin(Installation installation, DomainSettings settings, Path passwords) {
        client = List.of(
                JAVA,
                // It lives for a second: no time to compile well, or to collect garbage in parallel.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                installation
                        .payara()
                        .resolve("glassfish/lib/client/appserver-cli.jar")
                        .toString(),
                "--user",
                "admin",
                "--passwordfile",
                passwords.toString(),
                "--port",
                Integer.toString(settings.adminPort()),
                "--interactive=false",
                "--echo=false");
        environment = settings.variables();
        said = passwords.resolveSibling("said");
    }

    /** Its words are the operator's to read. @return its exit code */
    int through(List<String> command) throws IOException, InterruptedException {
        return process(List.of(), command).inheritIO().start().waitFor();
    }

    /** @throws Failed it did not do it; what it said is in the message */
    String say(String... command) throws Failed, IOException, InterruptedException {
        Said answer = ask(command);
        if (!answer.done()) {
            throw new Failed(answer.text().stripTrailing());
        }
        return answer.text();
    }

    Said ask(String... command) throws IOException, InterruptedException {
        return heard(process(List.of(), List.of(command)));
    }

    /**
     * As {@link #ask}, in a session of its own where that can be had: whoever interrupts us does not mean the server.
     *
     * @param settings those of the server that is started
     */
    Said askApart(DomainSettings settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder apart = process(setsid(), List.of(command));
        apart.environment().putAll(settings.variables());
        return heard(apart);
    }

    /** Many commands in one process. @param file to write them to */
    String sayAll(List<String> commands, Path file) throws Failed, IOException, InterruptedException {
        Files.write(file, commands);
        return say("multimode", "--file", file.toString());
    }

    private ProcessBuilder process(List<String> before, List<String> command) {
        List<String> line = new ArrayList<>(before);
        line.addAll(client);
        line.addAll(command);
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().put("AS_JAVA", System.getProperty("java.home"));
        // Requests that are traced go to the log alone, unless OpenTelemetry's own variables name a collector:
        // without one it would complain every few seconds.
        Stream.of("TRACES", "METRICS", "LOGS")
                .forEach(kind -> process.environment().putIfAbsent("OTEL_" + kind + "_EXPORTER", "none"));
        process.environment().putAll(environment);
        return process;
    }

    /** By a file: a pipe would stay open for as long as the server that start-domain leaves behind. */
    private Said heard(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        return new Said(exitCode, Files.readString(said));
    }

    private static List<String> setsid() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> List.of(program.toString()))
                .orElse(List.of());
    }
}
