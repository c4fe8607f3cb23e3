package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a start finds nothing of the one before, what stands in the folder is its owner's, and a running server keeps its own. */
class ServerFolderTest {

    @TempDir
    private Path data;

    @Test
    void isEmptyAndItsOwnersAlone() throws IOException {
        Path config = Files.createDirectories(data.resolve("server/config"));
        Files.writeString(config.resolve("domain.xml"), "of the start before");

        Path folder = ServerFolder.fresh(data).orElseThrow();

        assertThat(folder).isEqualTo(data.resolve("server")).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aRunningServerKeepsWhatItUnpacked() throws IOException {
        Path application = Files.createDirectories(data.resolve("server/applications"));
        try (FileChannel another =
                FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            another.lock();

            assertThat(ServerFolder.fresh(data)).isEmpty();
        }
        assertThat(application).exists();
    }
}
