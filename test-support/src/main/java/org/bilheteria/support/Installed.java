package org.bilheteria.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine, or Debian's, installed now where that can be done. */
public final class Installed {

    private final List<String> names;
    private final List<Path> versions;
    private final String debianPackage;

    /** @param versions folders with one of each version, whose programs are in its {@code bin}; the PATH comes first */
    public Installed(String debianPackage, List<String> names, Path... versions) {
        this.debianPackage = debianPackage;
        this.names = names;
        this.versions = List.of(versions);
    }

    /** @throws IllegalStateException with a sentence that says what to do, when there is none */
    public Path path() {
        // One at a time, and nobody takes for installed what is being unpacked.
        synchronized (Installed.class) {
            return installed();
        }
    }

    private Path installed() {
        return found().or(this::install)
                .orElseThrow(() -> new IllegalStateException("This needs " + names.get(0)
                        + ": install it (on Debian: apt-get install " + debianPackage
                        + ") and see that it is on the PATH."));
    }

    private Optional<Path> found() {
        Stream<Path> usual = Stream.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                .map(Path::of);
        return Stream.concat(usual, versions.stream().flatMap(Installed::programs))
                .flatMap(folder -> names.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> programs(Path versions) {
        try (Stream<Path> each = Files.list(versions)) {
            return each.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }

    private Optional<Path> install() {
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        String install = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y " + debianPackage;
        try {
            new ProcessBuilder("sh", "-c", install).inheritIO().start().waitFor();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found();
    }
}
