package org.bilheteria.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the server runs, by its process: list-domains takes a server that is slow to answer for none, and fails while another
 * domain is being made.
 */
final class ServerProcess {

    private final Installation installation;

    ServerProcess(Installation installation) {
        this.installation = installation;
    }

    boolean runs() {
        // Of a dead server, the number may be another's by now.
        String pid = read(installation.pid()).strip();
        return pid.matches("\\d{1,18}") && commandLine(pid).contains("/domains/" + installation.name() + "/");
    }

    /** Java's own way knows no more than the first page of it, and the server's is longer. */
    private static String commandLine(String pid) {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(Long.parseLong(pid))
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
        }
        return read(Path.of("/proc", pid, "cmdline"));
    }

    /** Empty when it is not there: a server that ends takes its files along, at any moment. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
