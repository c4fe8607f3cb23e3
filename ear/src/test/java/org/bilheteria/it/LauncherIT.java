package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.bilheteria.support.Ports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what is secret is read by nobody else on the machine, and no server is left on its port by who started it. */
@OnSharedServer(SetUp.QUICK_LINE)
class LauncherIT {

    private static Distribution server;

    @BeforeAll
    static void start(Distribution shared) {
        server = shared;
    }

    @Test
    void nothingInTheDataFolderIsForOthers() throws IOException {
        try (Stream<Path> all = Files.walk(server.folder().resolve("data"))) {
            assertThat(all.filter(LauncherIT::isForOthers)).isEmpty();
        }
    }

    @Test
    void theDatabasesPasswordIsItsOwnAndOnNoCommandLine() throws IOException {
        Properties login = new Properties();
        try (Reader text = Files.newBufferedReader(server.folder().resolve("data/database.properties"))) {
            login.load(text);
        }
        String password = login.getProperty("password");

        assertThat(password).hasSizeGreaterThan(30);
        assertThat(commandLines()).noneMatch(line -> line.contains(password));
    }

    /** A signal to Maven alone left the server running. */
    @Test
    void itEndsWithWhatStartedItOnDemand(@TempDir Path folder) throws IOException {
        ProcessBuilder maven = server.command("bilheteria", "--while-parent-runs");
        List<String> line = List.copyOf(maven.command());
        // A second command, or the shell would become the server.
        maven.command("sh", "-c", "\"$0\" \"$1\"; echo ended", line.get(0), line.get(1));
        maven.environment().put("BILHETERIA_DATA", folder.toString());
        maven.environment().put("BILHETERIA_HTTP_PORT", Integer.toString(Ports.free()));
        Process parent = maven.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        await().until(() -> Files.exists(folder.resolve("server.lock")));
        List<ProcessHandle> started = parent.descendants().toList();
        assertThat(started).isNotEmpty();

        parent.destroyForcibly();

        await().until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static boolean isForOthers(Path file) {
        try {
            return Files.isRegularFile(file)
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .endsWith("------");
        } catch (IOException e) {
            // The server works there: what was there may be gone.
            return false;
        }
    }

    private static List<String> commandLines() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(process -> process.resolve("cmdline"))
                    .filter(Files::isReadable)
                    .map(LauncherIT::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
