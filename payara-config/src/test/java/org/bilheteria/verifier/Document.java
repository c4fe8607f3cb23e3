package org.bilheteria.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A contract under {@code docs}, of which tests run the examples: they must stay true. */
record Document(String text) {

    static Document of(String name) {
        try {
            return new Document(Files.readString(Path.of("..", "docs", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the first fenced block of this language, its last line feed included. */
    String block(String language) {
        String fence = "\n```" + language + "\n";
        int begin = text.indexOf(fence) + fence.length();
        if (begin < fence.length()) {
            throw new AssertionError("No example in " + language);
        }
        return text.substring(begin, text.indexOf("\n```\n", begin) + 1);
    }

    /** The cells of every table row whose first cell is a name in capitals. */
    List<List<String>> rows() {
        return text.lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> List.of(line.split("\\|")))
                .map(cells -> cells.stream().skip(1).map(String::strip).toList())
                .toList();
    }

    /** The first line of an example that begins so, without its beginning. */
    static Optional<String> after(String beginning, String example) {
        return example.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .findFirst();
    }
}
