package org.bilheteria.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Puts exhibits before the verifier as its users do: in files named on the command line. */
final class Hearing {
    private final Path folder;
    private final List<String> arguments = new ArrayList<>();
    private Instant now = SaleFixture.OPENING.plusSeconds(3600);
    private String journal = "";

    Hearing(Path folder) {
        this.folder = folder;
    }

    Hearing on(Instant instant) {
        now = instant;
        return this;
    }

    /** The standard input. */
    Hearing journal(String text) {
        journal = text;
        return with("-");
    }

    /** One more journal, in a file. */
    Hearing second(String text) {
        return with(write("second", text));
    }

    Hearing receipts(String... tokens) {
        return file("--receipts", String.join("\n", tokens));
    }

    Hearing heads(String... tokens) {
        return file("--heads", String.join("\n", tokens));
    }

    Hearing proofs(String... proofs) {
        return file("--proofs", String.join("\n", proofs));
    }

    Hearing keys(TokenFixture... keys) {
        Object[] jwks = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            jwks[i] = keys[i].jwk();
        }
        return file("--jwks", TokenFixture.jwks(jwks));
    }

    /** Gives an option the name of a file with this text. */
    Hearing file(String option, String text) {
        return with(option, write(option.substring(2), text));
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Hearing with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    Verdict verdict() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = VerifyJournal.run(
                arguments.toArray(String[]::new),
                new ByteArrayInputStream(journal.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(now, ZoneOffset.UTC));
        return new Verdict(
                exitCode, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }

    /** What was said of exhibits of this kind. */
    static List<String> said(Verdict verdict, String kind) {
        return verdict.output().stream()
                .filter(line -> line.startsWith(kind + " "))
                .toList();
    }
}
