package org.bilheteria.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Who opens the embedded database: made at random once, and kept in {@code database.properties} of the data folder, which its owner
 * alone can read. A database of an earlier distribution, which everybody knew how to open, is given the new password.
 */
public final class KeptLogin {

    private static final String NAME = "database.properties";

    private final Path file;
    private final Path coming;

    KeptLogin(Path data) {
        file = data.resolve(NAME);
        coming = data.resolve(NAME + ".new");
    }

    /**
     * The one in the settings, or that of the data folder, made if there is none. While no server has the database open.
     *
     * @param lib the distribution's
     * @throws IOException it can't be had; the message is for the operator
     */
    public static DatabaseLogin of(Settings settings, Path lib) throws IOException {
        if (settings.dbLogin().isPresent()) {
            return settings.dbLogin().get();
        }
        KeptLogin kept = new KeptLogin(Files.createDirectories(settings.data()));
        if (!Files.exists(kept.file)) {
            return kept.made(settings.dbUrl(), lib);
        }
        return read(kept.file)
                .orElseThrow(() -> new IOException(kept.file + " does not say user and password of the database"));
    }

    private DatabaseLogin made(String url, Path lib) throws IOException {
        try {
            return EmbeddedDatabase.open(lib, url, this::made);
        } catch (SQLException e) {
            throw new IOException("The database " + url + " can't be opened: " + e.getMessage(), e);
        }
    }

    /** In this order: whenever this ends early, the next time knows both passwords that the database may have. */
    DatabaseLogin made(EmbeddedDatabase database) throws IOException, SQLException {
        Optional<DatabaseLogin> begun = read(coming);
        DatabaseLogin login = begun.isPresent() ? begun.get() : written(DatabaseLogin.random());
        if (database.exists() && !database.opensFor(login)) {
            if (!database.opensFor(DatabaseLogin.WELL_KNOWN)) {
                throw new IOException(file + " is missing, with the password of the database: bring it back, or give"
                        + " bilheteria.db.user and bilheteria.db.password");
            }
            database.changePassword(DatabaseLogin.WELL_KNOWN, login.password());
        }
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
        return login;
    }

    /** On the disk, before any database has it. */
    private DatabaseLogin written(DatabaseLogin login) throws IOException {
        Files.deleteIfExists(coming);
        String text = "user=" + login.user() + "\npassword=" + login.password() + "\n";
        try (FileChannel channel = FileChannel.open(
                coming,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        }
        return login;
    }

    /** Empty when it is not there, or was not written to its end. */
    private static Optional<DatabaseLogin> read(Path from) throws IOException {
        if (!Files.exists(from)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader text = Files.newBufferedReader(from, StandardCharsets.ISO_8859_1)) {
            kept.load(text);
        }
        String user = kept.getProperty("user", "");
        String password = kept.getProperty("password", "");
        return user.isEmpty() || password.isEmpty() ? Optional.empty() : Optional.of(new DatabaseLogin(user, password));
    }
}
