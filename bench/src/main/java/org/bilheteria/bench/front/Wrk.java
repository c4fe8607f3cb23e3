package org.bilheteria.bench.front;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Load by {@code wrk}, on one thread: the machine is the server's. */
final class Wrk {

    private static final String SCRIPT = "front.lua";

    private final String base;
    private final Path script;

    /** @param folder for its script */
    Wrk(String base, Path folder) throws IOException {
        this.base = base;
        this.script = folder.resolve(SCRIPT);
        try (InputStream text = Objects.requireNonNull(Wrk.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.write(script, text.readAllBytes());
        }
    }

    /** As fast as answers come on so many connections. */
    Load closed(Question question, int connections, Duration length) throws IOException, InterruptedException {
        return run(question, connections, length, 0);
    }

    /** So many a second, however long answers take. */
    Load open(Question question, int connections, Duration length, double rate)
            throws IOException, InterruptedException {
        return run(question, connections, length, rate);
    }

    private Load run(Question question, int connections, Duration length, double rate)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t", "1", "--timeout", "10s", "-s", script.toString()));
        command.addAll(List.of("-c", Integer.toString(connections), "-d", length.toSeconds() + "s", base, "--"));
        command.addAll(List.of(question.method(), question.header(), question.prefix()));
        command.addAll(List.of(
                String.format(Locale.ROOT, "%.1f", rate), question.people().toString()));
        command.addAll(question.targets());
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk says: " + said);
        }
        return Load.of(said);
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new IOException("This needs wrk; Debian has it as a package", missing);
        }
    }
}
