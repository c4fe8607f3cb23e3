package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options of the server's JVM that are ours: those of the last time are noted in a file, and go when others come. */
final class JvmOptions {

    /** What a domain of Payara begins with. */
    private static final List<String> PAYARAS = List.of("-Xmx512m");

    private JvmOptions() {}

    /** @param noted the file in the domain */
    static void replace(DomainXml domain, Path noted, String wanted) throws IOException {
        List<String> old = Files.exists(noted) ? Files.readAllLines(noted) : PAYARAS;
        List<String> fresh = split(wanted);
        // Both, until the others are gone: whenever this ends early, the next time knows what is ours.
        Files.write(noted, Stream.concat(old.stream(), fresh.stream()).toList());
        domain.replaceJvmOptions(old, fresh);
        domain.write();
        Files.write(noted, fresh);
    }

    static List<String> split(String options) {
        return Stream.of(options.strip().split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
