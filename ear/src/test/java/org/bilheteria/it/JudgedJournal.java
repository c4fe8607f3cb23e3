package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A journal that the tests of {@code payara-config} let the Java verifier judge, and what that said of it. */
record JudgedJournal(Path file, int exitCode, List<String> said) {

    private static final Path FOLDER = Path.of(System.getProperty("bilheteria.judged"));
    private static final int FEWEST = 60;

    /** All that are there. */
    static List<JudgedJournal> all() throws IOException {
        List<JudgedJournal> all = Files.isDirectory(FOLDER) ? read() : List.of();
        if (all.size() < FEWEST) {
            throw new IllegalStateException(
                    "Only " + all.size() + " judged journals are in payara-config/target/judged, fewer" + " than "
                            + FEWEST + ": run the tests of payara-config first (mvn -pl payara-config -am test).");
        }
        return all;
    }

    private static List<JudgedJournal> read() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .map(JudgedJournal::of)
                    .toList();
        }
    }

    private static JudgedJournal of(Path journal) {
        Path verdict = Path.of(journal.toString().replaceFirst("ndjson$", "verdict"));
        try {
            List<String> said = Files.readAllLines(verdict);
            return new JudgedJournal(journal, Integer.parseInt(said.get(0)), said.subList(1, said.size()));
        } catch (IOException e) {
            throw new IllegalStateException("A journal was judged and its verdict is not there: " + verdict, e);
        }
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    List<String> violations() {
        return said.stream().filter(line -> line.startsWith("line ")).toList();
    }

    List<String> summaries() {
        return said.stream().filter(line -> line.startsWith("sector ")).toList();
    }

    /** Why it could not be judged, or null. */
    String unreadable() {
        return said.stream()
                .filter(line -> line.startsWith("-: "))
                .map(line -> line.substring(3))
                .findFirst()
                .orElse(null);
    }

    /** How many violations there are in all, those not shown included. */
    int count() {
        return said.stream()
                .filter(line -> line.matches("[0-9]+ violations"))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[0]))
                .sum();
    }
}
