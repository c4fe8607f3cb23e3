package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine, or Debian's, installed now where that can be done. */
final class Installed {

    private final List<String> names;
    private final String debianPackage;

    Installed(String debianPackage, List<String> names) {
        this.debianPackage = debianPackage;
        this.names = names;
    }

    /** @throws IllegalStateException with a sentence that says what to do, when there is none */
    Path path() {
        return found().or(this::install)
                .orElseThrow(() -> new IllegalStateException("These tests need " + names.get(0)
                        + ": install it (on Debian: apt-get install " + debianPackage
                        + ") and see that it is on the PATH."));
    }

    private Optional<Path> found() {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
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
