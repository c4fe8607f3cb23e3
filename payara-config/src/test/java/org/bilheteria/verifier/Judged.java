package org.bilheteria.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Keeps every journal that a test lets the verifier judge under {@code target/judged}, with what it said: the browser's own
 * check must find the same ({@code BrowserCheckIT} of the module {@code ear}).
 */
final class Judged {
    private static final Path FOLDER = Path.of("target", "judged");

    private Judged() {}

    /** Two files named after the journal's hash: the journal, and exit code, output and errors one below the other. */
    static void keep(byte[] journal, Verdict verdict) {
        String name = HexFormat.of().formatHex(JournalFixture.sha256(journal));
        String said = verdict.exitCode() + "\n" + String.join("\n", verdict.output()) + "\n" + verdict.errors();
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".ndjson"), journal);
            Files.writeString(FOLDER.resolve(name + ".verdict"), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
