package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilheteria.launcher.Tree;

/** For passwords and commands as asadmin reads them: its owner's alone, and gone with this process. */
record WorkFolder(Path path) {

    static WorkFolder make() throws IOException {
        return new WorkFolder(Files.createTempDirectory("bilheteria"));
    }

    /** @param more passwords beside that of admin, as {@code NAME=value} */
    Path passwords(String ofAdmin, String... more) throws IOException {
        List<String> lines = Stream.concat(Stream.of("AS_ADMIN_PASSWORD=" + ofAdmin), Stream.of(more))
                .toList();
        return Files.write(path.resolve("passwords"), lines);
    }

    void remove() {
        try {
            Tree.remove(path);
        } catch (IOException e) {
            System.err.println(path + " could not be removed: " + e.getMessage());
        }
    }
}
