package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped distribution once more, as the next version would come: beside the first, and with another adapter. */
final class NewerDistribution {

    private static final String ADAPTER = "artemis-rar.rar";

    private NewerDistribution() {}

    static Path in(Path folder) throws IOException {
        Path shipped = Path.of(System.getProperty("bilheteria.distribution"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.copy(shipped.resolve("bin/domain"), bin.resolve("domain"));
        bin.resolve("domain").toFile().setExecutable(true);
        for (Path part : parts(shipped.resolve("lib"))) {
            Files.createSymbolicLink(lib.resolve(part.getFileName()), part);
        }
        Files.copy(shipped.resolve("lib").resolve(ADAPTER), lib.resolve(ADAPTER));
        try (FileSystem adapter = FileSystems.newFileSystem(lib.resolve(ADAPTER))) {
            Files.writeString(adapter.getPath("META-INF", "version"), "newer");
        }
        return folder;
    }

    private static List<Path> parts(Path lib) throws IOException {
        try (var all = Files.list(lib)) {
            return all.filter(part -> !part.endsWith(ADAPTER)).toList();
        }
    }
}
