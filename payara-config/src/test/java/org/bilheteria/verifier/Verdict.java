package org.bilheteria.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the verifier said of a journal. */
record Verdict(int exitCode, List<String> output, String errors) {

    static Verdict on(JournalFixture journal) {
        return on(journal.sealed());
    }

    static Verdict on(String journal) {
        return on(journal.getBytes(StandardCharsets.UTF_8), "-");
    }

    static Verdict on(byte[] standardInput, String... inputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = VerifyJournal.run(
                inputs,
                new ByteArrayInputStream(standardInput),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Verdict verdict = new Verdict(
                exitCode, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
        if (List.of(inputs).equals(List.of("-"))) {
            Judged.keep(standardInput, verdict);
        }
        return verdict;
    }

    List<String> violations() {
        return output.stream().filter(line -> line.startsWith("line ")).toList();
    }

    /** How a violation of this line of a sealed journal must begin. */
    static String at(int seq, String rest) {
        return "line " + seq + " seq " + seq + " " + rest;
    }
}
