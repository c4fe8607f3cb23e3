package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a server runs when its process does, whoever has its number afterwards. */
class ServerProcessTest {

    @TempDir
    private Path folder;

    private Installation installation;
    private ServerProcess server;

    @BeforeEach
    void make() throws IOException {
        installation = Installation.of(folder, Map.of());
        Files.createDirectories(installation.pid().getParent());
        server = new ServerProcess(installation);
    }

    @Test
    void withoutANumberNothingRuns() throws IOException {
        assertThat(server.runs()).isFalse();
        Files.writeString(installation.pid(), "");
        assertThat(server.runs()).isFalse();
    }

    @Test
    void anothersProcessIsNotIt() throws IOException {
        Files.writeString(
                installation.pid(), Long.toString(ProcessHandle.current().pid()));

        assertThat(server.runs()).isFalse();
    }

    @Test
    void runsUntilItsProcessEnds() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "read line", installation.domain() + "/").start();
        try {
            Files.writeString(installation.pid(), process.pid() + "\n");

            assertThat(server.runs()).isTrue();
        } finally {
            process.getOutputStream().close();
        }
        process.waitFor();
        assertThat(server.runs()).isFalse();
    }
}
