package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: an operator whose application is not ready reads the last complaints, and not the whole log. */
class ServerLogTest {

    @TempDir
    private Path folder;

    @Test
    void theLastFiveCutShort() throws IOException {
        String log = IntStream.range(0, 7)
                .mapToObj(i -> "{\"Level\":\"SEVERE\",\"n\":" + i + "}\n{\"Level\":\"INFO\"}\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("server.log"), log + "{\"Level\":\"WARNING\"}" + "x".repeat(1000));

        String complaints = ServerLog.complaints(file);

        assertThat(complaints.lines()).hasSize(5).allMatch(line -> line.length() <= 500);
        assertThat(complaints).contains("\"n\":3", "\"n\":6").doesNotContain("\"n\":2", "INFO");
    }

    @Test
    void theFirstCauseIsReadAndNotTheStack() throws IOException {
        String stack =
                "a.B: c\\n\\tat d.E\\nCaused by: f.G: second\\n\\tat h\\nCaused by: i.J: the first\\n\\t... 8 more";
        Path file = Files.writeString(
                folder.resolve("server.log"),
                "{\"Level\":\"SEVERE\",\"Throwable\":{\"Exception\":\"It failed\",\"StackTrace\":\"" + stack + "\"}}\n"
                        + "{\"Level\":\"WARNING\",\"LogMessage\":\"Undeployed\"}\n");

        assertThat(ServerLog.complaints(file)).isEqualTo("It failed; caused by: i.J: the first\nUndeployed\n");
    }

    @Test
    void withoutALogThereIsNothingToSay() throws IOException {
        assertThat(ServerLog.complaints(folder.resolve("server.log"))).isEmpty();
    }
}
