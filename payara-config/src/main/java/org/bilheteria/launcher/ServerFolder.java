package org.bilheteria.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Payara Micro unpacks itself and the application: {@code server} in the data folder. Not the system's temporary folder,
 * which is cleaned by others while a server runs for weeks. Readable by its owner only, since Payara writes the database's
 * password into it.
 */
final class ServerFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Kept here, or the lock would go with the garbage. */
    private static @Nullable FileLock taken;

    private ServerFolder() {}

    /**
     * Makes it anew, empty: what Payara kept of the last start would be in the way of this one's settings.
     *
     * @return it, this process's until it ends; empty when another server runs on this data folder
     */
    static Optional<Path> fresh(Path data) throws IOException {
        if (!take(data.resolve("server.lock"))) {
            return Optional.empty();
        }
        Path folder = data.resolve("server");
        Tree.remove(folder);
        return Optional.of(Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY)));
    }

    /** The lock ends with the process, also with a killed one. */
    private static boolean take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            return false;
        }
        taken = lock;
        return true;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }
}
