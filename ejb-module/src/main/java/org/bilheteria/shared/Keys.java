package org.bilheteria.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The installation's secrets: random, made at the first start, kept in {@code keys.properties} of the data folder and
 * readable by its owner alone. Nodes of one installation share the file. One secret a purpose, so that none can stand in
 * for another.
 */
@ApplicationScoped
public class Keys {

    @Inject
    Settings settings;

    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
    private Path file;

    @PostConstruct
    void open() {
        file = settings.data().resolve("keys.properties");
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    secrets.put(line.substring(0, equals), HexFormat.of().parseHex(line.substring(equals + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys can't be read", e);
        }
    }

    /** The secret of a purpose, made now if it is asked for the first time. */
    public synchronized byte[] secret(String purpose, int bytes) {
        byte[] secret = secrets.get(purpose);
        if (secret == null) {
            secret = new byte[bytes];
            new SecureRandom().nextBytes(secret);
            remember(purpose, secret);
        }
        return secret.clone();
    }

    /** Keeps a secret that was made elsewhere, such as a key pair. */
    public synchronized void remember(String purpose, byte[] secret) {
        secrets.put(purpose, secret.clone());
        try {
            save();
        } catch (IOException e) {
            throw new UncheckedIOException("The keys can't be kept", e);
        }
    }

    public boolean has(String purpose) {
        return secrets.containsKey(purpose);
    }

    /** Written beside and moved over, so that a crash leaves the old file or the new one. */
    private void save() throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        new TreeMap<>(secrets)
                .forEach((purpose, secret) -> text.append(purpose)
                        .append('=')
                        .append(HexFormat.of().formatHex(secret))
                        .append('\n'));
        Path fresh = file.resolveSibling("keys.properties.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
