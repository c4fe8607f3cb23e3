package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Goal: the example of docs/integration-tests.md compiles and runs as written. Method: it is one of the tests, in a package not ours. */
class IntegrationTestsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "integration-tests.md");
    private static final Path TESTS = Path.of("src", "test", "java");

    @Test
    void theExampleIsTheTestThatRuns() throws Exception {
        Matcher example = Pattern.compile("(?ms)^```java\n(.*?)^```$").matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();

        assertThat(example.group(1)).isEqualTo(Files.readString(TESTS.resolve("example/myshow/LastTicketIT.java")));
    }
}
