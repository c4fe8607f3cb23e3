package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Environment variables in a file that a shell can read too, as the {@code bin/domain} of earlier distributions does when
 * somebody goes back to one: {@code export NAME='value'} a line, each value in single quotes, so that reading it runs nothing.
 */
final class SettingsFile {

    static final String NAME = "bilheteria.env";

    private static final String QUOTE = "'";

    /** How a shell writes a quote within single quotes: ends them, says it, begins them again. */
    private static final String QUOTE_WITHIN = "'\\''";

    private static final Pattern EXPORT = Pattern.compile("^export (\\w+)='((?:[^']|'\\\\'')*+)'$", Pattern.MULTILINE);

    private SettingsFile() {}

    static Map<String, String> read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** Replaces the file as a whole; its owner only can read it. */
    static void write(Path file, Map<String, String> variables) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text(variables));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Map<String, String> parse(String text) {
        Map<String, String> variables = new TreeMap<>();
        Matcher export = EXPORT.matcher(text);
        while (export.find()) {
            variables.put(export.group(1), export.group(2).replace(QUOTE_WITHIN, QUOTE));
        }
        return variables;
    }

    static String text(Map<String, String> variables) {
        return new TreeMap<>(variables)
                .entrySet().stream()
                        .map(each -> "export " + each.getKey() + "='"
                                + each.getValue().replace(QUOTE, QUOTE_WITHIN) + "'\n")
                        .collect(Collectors.joining());
    }
}
