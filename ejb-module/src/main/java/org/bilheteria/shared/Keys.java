package org.bilheteria.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The installation's secrets: random, made at the first start, kept in {@code keys.properties} of the data folder and
 * readable by its owner alone. Nodes of one installation share the file. One secret a purpose, so that none can stand in
 * for another.
 */
@ApplicationScoped
public class Keys {

    @Inject
    Settings settings;

    private volatile Map<String, byte[]> secrets = Map.of();
    private Path file;

    /** For programs that run without the server. */
    public static Keys of(Settings settings) {
        Keys keys = new Keys();
        keys.settings = settings;
        keys.open();
        return keys;
    }

    @PostConstruct
    void open() {
        file = settings.data().resolve("keys.properties");
        secrets = locked(this::read);
    }

    /** The secret of a purpose, made now if it is asked for the first time. */
    public byte[] secret(String purpose, int bytes) {
        byte[] secret = secrets.get(purpose);
        if (secret == null) {
            Map<String, byte[]> all = change(kept -> kept.computeIfAbsent(purpose, made -> random(bytes)));
            secret = Objects.requireNonNull(all.get(purpose), purpose);
        }
        return secret.clone();
    }

    private static byte[] random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Changes the secrets as they are now, on whichever node they were changed last. @return all of them, afterwards */
    public Map<String, byte[]> change(Consumer<Map<String, byte[]>> act) {
        return locked(() -> {
            Map<String, byte[]> kept = read();
            Set<String> before = Set.copyOf(kept.keySet());
            act.accept(kept);
            if (!kept.keySet().equals(before)) {
                save(kept);
            }
            secrets = Map.copyOf(kept);
            return secrets;
        });
    }

    private synchronized <T> T locked(Act<T> act) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel lock = FileChannel.open(
                    file.resolveSibling("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return act.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys can't be read or kept", e);
        }
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> kept = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                kept.put(line.substring(0, equals), HexFormat.of().parseHex(line.substring(equals + 1)));
            }
        }
        return kept;
    }

    /** Written beside and moved over, so that a crash leaves the old file or the new one. */
    private void save(Map<String, byte[]> kept) throws IOException {
        StringBuilder text = new StringBuilder();
        kept.forEach((purpose, secret) -> text.append(purpose)
                .append('=')
                .append(HexFormat.of().formatHex(secret))
                .append('\n'));
        Path fresh = file.resolveSibling("keys.properties.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Act<T> {
        T run() throws IOException;
    }
}
