package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A domain that is there, and what an operator does with it. */
final class Domain {

    private final Installation installation;
    private final DomainSettings settings;
    private final Path work;
    private final Asadmin asadmin;
    private final Server server;
    private final Deployment deployment;
    private final Parts parts;

    /** @param work a folder for files */
    Domain(Installation installation, DomainSettings settings, Asadmin asadmin, Path work) {
        this.installation = installation;
        this.settings = settings;
        this.work = work;
        this.asadmin = asadmin;
        this.server = new Server(installation, asadmin, settings);
        this.deployment = new Deployment(installation, asadmin, server);
        this.parts = new Parts(installation.home().resolve("lib"), installation.parts());
    }

    boolean portIsClosed() {
        return server.isClosed();
    }

    boolean runs() {
        return server.runs();
    }

    /** Ends when the application is ready, not when the port is open. */
    void start() throws Failed, IOException, InterruptedException {
        startServer();
        server.awaitLoaded();
        server.openPort();
    }

    void stop() throws Failed, IOException, InterruptedException {
        server.stop();
    }

    /** The application alone where that is enough: some ten seconds. */
    void upgrade() throws Failed, IOException, InterruptedException {
        if (parts.areThere()) {
            startServer();
            deployment.deploy(settings.known().simulator());
        } else {
            bringUpToDate();
        }
    }

    /** Settings, adapter, console's page and application as this distribution has them. */
    void bringUpToDate() throws Failed, IOException, InterruptedException {
        // While the server runs as it did: an application that would only be loaded to be taken out is not waited for.
        if (DomainXml.read(installation.domainXml()).deployed(Deployment.ADAPTER)) {
            startServer();
            if (!parts.adapterIsThere()) {
                deployment.removeAdapter();
            }
        }
        server.stop();
        JvmOptions.replace(DomainXml.read(installation.domainXml()), installation.jvmOptions(), settings.javaOptions());
        plugIn();
        server.start();
        new Configuration(installation, settings).apply(asadmin, work);
        // Some of it is only looked at by a server that starts.
        server.stop();
        server.start();
        deployment.deploy(settings.known().simulator());
        parts.note();
    }

    void delete() throws Failed, IOException, InterruptedException {
        server.stop();
        asadmin.say("delete-domain", installation.name());
        // For all domains of a server: it goes with the last that uses it.
        try (Stream<Path> domains = Files.list(installation.domains())) {
            if (domains.noneMatch(
                    domain -> Files.exists(domain.resolve("config").resolve(SettingsFile.NAME)))) {
                Files.deleteIfExists(installation.plugIn());
            }
        }
    }

    /** Any command of asadmin's, whose words are the operator's to read. @return its exit code */
    int asadmin(List<String> command) throws IOException, InterruptedException {
        return asadmin.through(command);
    }

    private void startServer() throws Failed, IOException, InterruptedException {
        if (!server.runs()) {
            server.start();
        }
    }

    private void plugIn() throws IOException {
        copy(installation.lib(Parts.PLUG_IN), installation.plugIn());
        if (settings.known().postgres()) {
            copy(
                    installation.lib(Parts.DRIVER),
                    installation.domain().resolve("lib").resolve(Parts.DRIVER));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
