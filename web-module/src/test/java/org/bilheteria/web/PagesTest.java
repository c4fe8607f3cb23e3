package org.bilheteria.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

/** Goal: no page that Faces would refuse to read gets as far as a browser test. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormed(Path page) {
        assertThatCode(() -> {
                    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
                    parsers.setNamespaceAware(true);
                    var parser = parsers.newDocumentBuilder();
                    parser.setErrorHandler(new DefaultHandler());
                    parser.parse(page.toFile());
                })
                .doesNotThrowAnyException();
    }

    static Stream<Path> pages() throws IOException {
        return Files.walk(WEBAPP).filter(file -> file.toString().endsWith(".xhtml"));
    }
}
