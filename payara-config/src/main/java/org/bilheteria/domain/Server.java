package org.bilheteria.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.bilheteria.domain.Asadmin.Said;

/**
 * The domain's server and the port of its application. The port is closed while no application is behind it: Payara would
 * answer 404, which tells buyers that they have no place.
 */
final class Server {

    private static final String LISTENER = "http-listener-1";
    private static final String PORT =
            "configs.config.server-config.network-config.network-listeners.network-listener." + LISTENER + ".enabled=";

    private final Installation installation;
    private final Asadmin asadmin;
    private final ServerProcess process;
    private final DomainSettings settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile boolean closed;
    private String lastWords = "";

    Server(Installation installation, Asadmin asadmin, DomainSettings settings) {
        this.installation = installation;
        this.asadmin = asadmin;
        this.process = new ServerProcess(installation);
        this.settings = settings;
    }

    boolean runs() {
        return process.runs();
    }

    /** Whether the port was closed here, and not opened again. */
    boolean isClosed() {
        return closed;
    }

    /** The port stays closed: the server is up before its applications are. */
    void start() throws Failed, IOException, InterruptedException {
        listener(false);
        closed = true;
        DomainSettings whole = settings.withLogin(installation.home().resolve("lib"));
        SettingsFile.write(installation.settings(), whole.variables());
        Said said = asadmin.askApart(whole, "start-domain", installation.name());
        if (!said.done()) {
            throw new Failed(said.text() + "The domain did not start; " + installation.log() + " says why.");
        }
    }

    void stop() throws Failed, IOException, InterruptedException {
        if (!runs()) {
            return;
        }
        closePort();
        asadmin.say("stop-domain", installation.name());
        if (!Patience.within(Duration.ofMinutes(2), Duration.ofSeconds(1), () -> !runs())) {
            throw new Failed("The server did not stop; " + installation.log() + " says why.");
        }
        // Whoever starts the domain otherwise finds it open.
        listener(true);
        closed = false;
    }

    void closePort() throws Failed, IOException, InterruptedException {
        if (!closed) {
            asadmin.say("set", PORT + "false");
            closed = true;
        }
    }

    void openPort() throws Failed, IOException, InterruptedException {
        asadmin.say("set", PORT + "true");
        closed = false;
        if (!Patience.within(Duration.ofMinutes(3), Duration.ofMillis(500), this::answers)) {
            throw notReady();
        }
    }

    /** start-domain returns before the applications are loaded. */
    void awaitLoaded() throws Failed, IOException, InterruptedException {
        if (!loaded(Duration.ofMinutes(3))) {
            throw notReady();
        }
    }

    /**
     * An application that is still being loaded can't be replaced: two would want the same database. One that can't be loaded,
     * or is of a version that does not say that it is, must not be waited for for ever.
     */
    void settle() throws IOException, InterruptedException {
        if (!loaded(Duration.ofMinutes(2))) {
            System.err.println("What is deployed does not say that it runs; it is replaced all the same.");
        }
    }

    /** Not asked often: each question is a JVM that takes its time from them. */
    private boolean loaded(Duration patience) throws IOException, InterruptedException {
        return Patience.within(patience, Duration.ofSeconds(3), () -> {
            Said said = asadmin.ask("bilheteria-status");
            lastWords = said.text();
            return said.done();
        });
    }

    private boolean answers() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(settings.url() + "health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            lastWords = "It answers " + answer.statusCode() + ": " + answer.body() + "\n";
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            lastWords = settings.url() + " does not answer: " + notYet + "\n";
            return false;
        }
    }

    private Failed notReady() throws IOException {
        return new Failed(ServerLog.complaints(installation.log()) + lastWords + "The application is not ready; "
                + installation.log() + " says why. When that is mended: bin/domain restart");
    }

    /** In the file, while the server is down. */
    private void listener(boolean enabled) throws IOException {
        DomainXml domain = DomainXml.read(installation.domainXml());
        domain.enableListener(LISTENER, enabled);
        domain.write();
    }
}
