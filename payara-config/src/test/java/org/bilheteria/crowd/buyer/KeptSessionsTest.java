package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bilheteria.crowd.option.WrongUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSessionsTest {

    @TempDir
    Path folder;

    @Test
    void theNextRunFindsThePeopleOfTheLast() throws IOException {
        Path file = folder.resolve("kept");
        KeptSessions first = KeptSessions.open(file, 1, 10, "one");
        first.keep(3, "session-3");
        Files.writeString(file, "4", StandardOpenOption.APPEND);

        KeptSessions second = KeptSessions.open(file, 1, 5, "two");

        assertThat(second.run()).isEqualTo("one");
        assertThat(second.size()).isEqualTo(10);
        assertThat(second.session(3)).isEqualTo("session-3");
        assertThat(second.session(4)).isNull();
    }

    @Test
    void aFileOfAnotherCrowdIsRefused() {
        Path file = folder.resolve("kept");
        KeptSessions.open(file, 1, 10, "one");

        assertThatThrownBy(() -> KeptSessions.open(file, 2, 10, "two")).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> KeptSessions.open(file, 1, 11, "two")).isInstanceOf(WrongUsage.class);
    }
}
