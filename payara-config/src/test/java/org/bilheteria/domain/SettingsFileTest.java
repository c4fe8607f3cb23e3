package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what is kept is what was given, for us and for a shell, and reading it runs nothing. */
class SettingsFileTest {

    private static final Map<String, String> NASTY = Map.of(
            "BILHETERIA_DB_PASSWORD", "it's $(touch run) `touch run` \"quoted\" \\ & = ; #",
            "BILHETERIA_EMPTY", "",
            "BILHETERIA_ORGANISER_PASSWORD", "''",
            "BILHETERIA_SMTP_FROM", "Bilheteria <a@example.com>",
            "BILHETERIA_TWO_LINES", "one\nexport BILHETERIA_DEMO='true'");

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve(SettingsFile.NAME);
        Files.writeString(file, "of the last time");

        SettingsFile.write(file, NASTY);

        assertThat(SettingsFile.read(file)).isEqualTo(NASTY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aShellReadsTheSame() throws Exception {
        Path file = folder.resolve(SettingsFile.NAME);
        SettingsFile.write(file, NASTY);

        Process shell = new ProcessBuilder(
                        "sh", "-c", ". ./" + SettingsFile.NAME + "; printf %s \"$BILHETERIA_DB_PASSWORD\"")
                .directory(folder.toFile())
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(NASTY.get("BILHETERIA_DB_PASSWORD"));
        assertThat(shell.waitFor()).isZero();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    /** As the shell script wrote it that was bin/domain once. */
    @Test
    void thatOfAnEarlierDistributionIsRead() {
        String earlier = """
                export BILHETERIA_ADMIN_PORT='4848'
                export BILHETERIA_DB_URL='jdbc:h2:file:/data/db/bilheteria;WRITE_DELAY=0;QUERY_CACHE_SIZE=0'
                export BILHETERIA_ORGANISER_PASSWORD='it'\\''s'
                """;

        assertThat(SettingsFile.parse(earlier))
                .containsOnly(
                        Map.entry("BILHETERIA_ADMIN_PORT", "4848"),
                        Map.entry(
                                "BILHETERIA_DB_URL",
                                "jdbc:h2:file:/data/db/bilheteria;WRITE_DELAY=0;QUERY_CACHE_SIZE=0"),
                        Map.entry("BILHETERIA_ORGANISER_PASSWORD", "it's"));
    }
}
