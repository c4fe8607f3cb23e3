package org.bilheteria.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shipped file of asadmin commands, one a line, with {@code @NAMES@} to be filled in. */
public final class CommandFile {

    private CommandFile() {}

    /** The commands, without comments. @param names what stands for each name */
    public static List<String> read(Path file, Map<String, String> names) throws IOException {
        return commands(Files.readString(file), names);
    }

    static List<String> commands(String text, Map<String, String> names) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> filled(line, names))
                .toList();
    }

    private static String filled(String line, Map<String, String> names) {
        String filled = line;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("@" + name.getKey() + "@", name.getValue());
        }
        return filled;
    }
}
