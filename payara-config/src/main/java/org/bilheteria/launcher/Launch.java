package org.bilheteria.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Entry point of the distribution: {@code bin/bilheteria}. Blocks until the application answers, then says so. */
public final class Launch {

    private Launch() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains(ParentWatch.OPTION)) {
            ParentWatch.begin();
        }
        VisibleSecrets.in(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .forEach(System.err::println);
        Settings settings = settings();
        Path lib = parent(Path.of(
                Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        Files.createDirectories(settings.data());
        System.setProperty("bilheteria.data", settings.data().toString());
        System.setProperty("bilheteria.http.port", Integer.toString(settings.port()));
        System.setProperty("bilheteria.jms.user", settings.jmsUser());
        System.setProperty("bilheteria.jms.password", settings.jmsPassword());
        if (settings.door()) {
            DoorProcess.prepare();
        }

        Optional<Path> folder = ServerFolder.fresh(settings.data());
        if (folder.isEmpty()) {
            System.err.println("Another server runs on the data folder " + settings.data());
            System.exit(1);
        }
        PayaraMicro.main(commandLine(settings, login(settings, lib), folder.get(), lib));

        Optional<String> lacking = Readiness.lacking(settings.port());
        if (lacking.isPresent()) {
            System.err.println("Bilheteria did not start; the lines above say why. " + lacking.get());
            System.exit(1);
        }
        if (settings.door()) {
            open(new DoorProcess(settings, parent(lib)), settings.doorPort());
        }
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(
                Locale.ROOT, "Bilheteria ready on http://localhost:%d/ in %.1f s%n", settings.port(), millis / 1000.0);
    }

    /** A setting that makes no sense is said in one line, for whoever has to mend it. */
    private static Settings settings() {
        try {
            return Settings.fromEnvironment();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    /** What is in the way of one is said in one line, too. */
    private static DatabaseLogin login(Settings settings, Path lib) {
        try {
            return KeptLogin.of(settings, lib);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "parent");
    }

    private static void open(DoorProcess door, int port) throws Exception {
        if (!door.open()) {
            System.err.println("The door did not open; the lines above say why.");
            System.exit(1);
        }
        System.out.printf(Locale.ROOT, "The door is open on port %d%n", port);
    }

    private static String[] commandLine(Settings settings, DatabaseLogin login, Path folder, Path lib)
            throws Exception {
        Path commands = Files.write(folder.resolve("preboot.asadmin"), PrebootCommands.of(settings, login, lib));
        Path opening = Files.writeString(folder.resolve("opening.asadmin"), PrebootCommands.OPEN_DOOR + "\n");
        List<String> line = new ArrayList<>(List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                folder.toString(),
                "--port",
                Integer.toString(settings.port()),
                "--prebootcommandfile",
                commands.toString(),
                "--postdeploycommandfile",
                opening.toString()));
        if (settings.postgres()) {
            line.add("--addlibs");
            line.add(lib.resolve("postgresql.jar").toString());
        }
        // In this order: the broker must be up before the application's message-driven beans.
        deploy(line, lib.resolve("artemis-rar.rar").toString());
        if (settings.simulator()) {
            deploy(line, lib.resolve("psp-simulator.war") + ":/psp");
        }
        deploy(line, lib.resolve("bilheteria.war") + ":/");
        return line.toArray(String[]::new);
    }

    private static void deploy(List<String> line, String archive) {
        line.add("--deploy");
        line.add(archive);
    }
}
