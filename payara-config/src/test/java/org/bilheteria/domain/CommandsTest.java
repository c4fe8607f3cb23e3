package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goal: every asadmin command of ours is found by the server and has its manual; neither is made by the compiler. */
class CommandsTest {

    private static final Path CONSOLE = Path.of("console", "src", "main");
    private static final Path MANUALS = CONSOLE.resolve("resources/org/bilheteria/console/command");
    private static final Pattern SERVICE = Pattern.compile("@Service\\(name = \"([a-z-]+)\"\\)");
    private static final Pattern LISTED =
            Pattern.compile("\\[org\\.bilheteria\\.console\\.command\\.(\\w+)]\\R.*\\Rname=([a-z-]+)");

    @Test
    void eachIsListedAndHasAManual() throws IOException {
        Set<String> written = commands();
        Set<String> listed = LISTED.matcher(Files.readString(CONSOLE.resolve("resources/META-INF/hk2-locator/default")))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).hasSizeGreaterThan(10).isEqualTo(listed);
        assertThat(written)
                .allSatisfy(command -> assertThat(MANUALS.resolve(command.split(" ")[1] + ".1"))
                        .exists());
    }

    /** Class and name of each. */
    private static Set<String> commands() throws IOException {
        try (Stream<Path> files = Files.list(CONSOLE.resolve("java/org/bilheteria/console/command"))) {
            return files.flatMap(file -> SERVICE.matcher(read(file))
                            .results()
                            .map(found -> file.getFileName().toString().replace(".java", "") + " " + found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
