package org.bilheteria.bench.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document between two marks, which a program writes. */
final class Section {

    private final String begin;
    private final String end;

    /** @param name of the program; the marks are {@code <!-- NAME -->} and {@code <!-- /NAME -->} */
    Section(String name) {
        begin = "<!-- " + name + " -->";
        end = "<!-- /" + name + " -->";
    }

    /** @throws IOException also when the document has no such section; it is left as it was */
    void write(Path document, String text) throws IOException {
        Files.writeString(document, in(Files.readString(document), text));
    }

    String in(String document, String text) throws IOException {
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("There is nothing between " + begin + " and " + end);
        }
        return document.substring(0, from) + begin + "\n\n" + text.strip() + "\n\n" + document.substring(to);
    }
}
