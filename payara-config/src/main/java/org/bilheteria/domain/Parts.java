package org.bilheteria.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What an application stands on, as this distribution has it, against what the domain got the last time. */
final class Parts {

    static final String ADAPTER = "artemis-rar.rar";
    static final String PLUG_IN = "bilheteria-console.jar";
    static final String DRIVER = "postgresql.jar";

    private static final List<String> ALL = List.of(ADAPTER, PLUG_IN, "server.asadmin", "domain.asadmin", DRIVER);

    private final Path lib;
    private final Path noted;

    /** @param noted the file in the domain */
    Parts(Path lib, Path noted) {
        this.lib = lib;
        this.noted = noted;
    }

    /** Whether the domain has them all. */
    boolean areThere() throws IOException {
        return lines().equals(notedLines());
    }

    boolean adapterIsThere() throws IOException {
        return notedLines().contains(line(ADAPTER));
    }

    void note() throws IOException {
        Files.write(noted, lines());
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : ALL) {
            lines.add(line(part));
        }
        return lines;
    }

    private List<String> notedLines() throws IOException {
        return Files.exists(noted) ? Files.readAllLines(noted) : List.of();
    }

    private String line(String part) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(lib.resolve(part)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()) + "  " + part;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
