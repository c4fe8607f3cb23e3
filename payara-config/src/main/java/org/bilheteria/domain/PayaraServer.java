package org.bilheteria.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.bilheteria.launcher.Tree;

/** Payara Server's zip, from Maven Central, where nobody has unpacked one. */
final class PayaraServer {

    private PayaraServer() {}

    /** @param payara where it is to be */
    static void unpackUnlessThere(Path payara) throws Failed, IOException, InterruptedException {
        if (Files.isDirectory(payara.resolve("glassfish"))) {
            return;
        }
        Path parent = Files.createDirectories(payara.toAbsolutePath().getParent());
        // Beside it, so that it can be moved there as a whole.
        Path fetched = Files.createTempDirectory(parent, "payara");
        try {
            fetch(payara, fetched);
            Files.move(fetched.resolve("payara6"), payara);
        } finally {
            Tree.remove(fetched);
        }
        executable(payara.resolve("bin"));
        executable(payara.resolve("glassfish/bin"));
    }

    private static void fetch(Path payara, Path into) throws Failed, IOException, InterruptedException {
        Properties versions = versions();
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "org.apache.maven.plugins:maven-dependency-plugin:" + versions.getProperty("dependency-plugin")
                                + ":unpack",
                        "-Dartifact=fish.payara.distributions:payara:" + versions.getProperty("payara") + ":zip",
                        "-DoutputDirectory=" + into)
                .directory(into.toFile())
                .redirectErrorStream(true);
        Process process = start(maven, payara, versions.getProperty("payara"));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failed(said + "Payara Server was not fetched.");
        }
    }

    private static Process start(ProcessBuilder maven, Path payara, String version) throws Failed {
        try {
            return maven.start();
        } catch (IOException noMaven) {
            throw new Failed("Payara Server " + version + " is not in " + payara
                    + ": unpack its zip there, or have Maven on the PATH.");
        }
    }

    /** As the build has them. */
    private static Properties versions() throws IOException {
        Properties versions = new Properties();
        try (InputStream file = PayaraServer.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        }
        return versions;
    }

    private static void executable(Path folder) throws IOException {
        try (Stream<Path> programs = Files.list(folder)) {
            programs.forEach(program -> program.toFile().setExecutable(true, false));
        }
    }
}
