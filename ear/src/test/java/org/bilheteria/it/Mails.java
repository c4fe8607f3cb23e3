package org.bilheteria.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mails that a distribution without a mail server has put into its folder. */
final class Mails {

    private Mails() {}

    /** Those, as text, in which all of this stands; lines that the transfer broke are whole again. */
    static List<String> with(Distribution server, String... words) {
        Path folder = server.folder().resolve("data").resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mails::text)
                    .filter(mail -> Stream.of(words).allMatch(mail::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .replace("=\r\n", "")
                    .replace("=C3=A9", "é")
                    .replace("=C3=AA", "ê");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
