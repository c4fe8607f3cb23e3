package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: an upgrade replaces the application alone only where all else is the same. */
class PartsTest {

    @TempDir
    private Path lib;

    private Parts parts;

    @BeforeEach
    void distribute() throws IOException {
        for (String part :
                new String[] {Parts.ADAPTER, Parts.PLUG_IN, Parts.DRIVER, "server.asadmin", "domain.asadmin"}) {
            Files.writeString(lib.resolve(part), part);
        }
        parts = new Parts(lib, lib.resolve("bilheteria.parts"));
    }

    @Test
    void areThereWhenTheyWereNoted() throws IOException {
        assertThat(parts.areThere()).isFalse();
        assertThat(parts.adapterIsThere()).isFalse();

        parts.note();

        assertThat(parts.areThere()).isTrue();
        assertThat(parts.adapterIsThere()).isTrue();
    }

    @Test
    void anotherSettingLeavesTheAdapter() throws IOException {
        parts.note();

        Files.writeString(lib.resolve("domain.asadmin"), "set something=else");

        assertThat(parts.areThere()).isFalse();
        assertThat(parts.adapterIsThere()).isTrue();
    }

    @Test
    void anotherAdapterIsSeen() throws IOException {
        parts.note();

        Files.writeString(lib.resolve(Parts.ADAPTER), "newer");

        assertThat(parts.adapterIsThere()).isFalse();
    }

    /** Of the shell script that was bin/domain once: all is brought up to date. */
    @Test
    void theNotesOfAnEarlierDistributionAreNotTrusted() throws IOException {
        Files.writeString(lib.resolve("bilheteria.parts"), "1234 5 artemis-rar.rar\n");

        assertThat(parts.areThere()).isFalse();
        assertThat(parts.adapterIsThere()).isFalse();
    }
}
