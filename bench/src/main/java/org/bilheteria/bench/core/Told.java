package org.bilheteria.bench.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program says. */
final class Told {

    private Told() {}

    /** @throws IOException with what it said when it fails */
    static String by(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ":\n" + said);
        }
        return said;
    }
}
