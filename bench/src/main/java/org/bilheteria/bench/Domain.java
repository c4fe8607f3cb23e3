package org.bilheteria.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bilheteria.support.Ports;
import org.bilheteria.support.Site;

/** A fresh domain of Payara Server, made by the shipped {@code bin/domain} and undone by it. */
final class Domain implements AutoCloseable {

    /** Of {@code admin}, whose console only this machine reaches. */
    static final String PASSWORD = "seen-by-nobody-else";

    private static final String ORGANISER = "bench@example.org";

    private final String program;
    private final ProcessBuilder command;
    private final int adminPort;
    private final Site site;

    private Domain(String program, ProcessBuilder command, int adminPort, Site site) {
        this.program = program;
        this.command = command;
        this.adminPort = adminPort;
        this.site = site;
    }

    /**
     * Takes a minute, more where Payara Server has to be fetched first.
     *
     * @param payara where Payara Server is or will be unpacked
     * @param environment besides ports, data folder, organiser and password
     */
    static Domain create(Path distribution, Path payara, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        int admin = Ports.ofDomain();
        int http = Ports.free();
        String program = distribution.resolve("bin/domain").toString();
        ProcessBuilder command = new ProcessBuilder();
        command.environment()
                .putAll(Map.of(
                        "BILHETERIA_PAYARA",
                        payara.toString(),
                        "BILHETERIA_DOMAIN",
                        "bench" + admin,
                        "BILHETERIA_ADMIN_PORT",
                        Integer.toString(admin),
                        "BILHETERIA_HTTP_PORT",
                        Integer.toString(http),
                        "BILHETERIA_DATA",
                        data.resolve("data").toString(),
                        "BILHETERIA_DEMO",
                        "false",
                        "BILHETERIA_PSP_SIMULATOR_ENABLED",
                        "true",
                        "BILHETERIA_ORGANISER_EMAIL",
                        ORGANISER,
                        "BILHETERIA_ORGANISER_PASSWORD",
                        PASSWORD,
                        "BILHETERIA_ADMIN_PASSWORD_FILE",
                        Files.writeString(data.resolve("password"), PASSWORD + "\n")
                                .toString()));
        // Nobody has a mailbox here.
        command.environment().put("BILHETERIA_ACCOUNT_CONFIRM_MAILBOX", "false");
        command.environment().putAll(environment);
        File log = data.resolve("domain.log").toFile();
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        Domain domain = new Domain(program, command, admin, new Site("http://localhost:" + http, ORGANISER, PASSWORD));
        if (domain.run("create") != 0) {
            throw new IOException("The domain was not made, see " + log);
        }
        return domain;
    }

    private int run(String act) throws IOException, InterruptedException {
        return command.command(program, act).start().waitFor();
    }

    Site site() {
        return site;
    }

    /** Where its console is. */
    String console() {
        return "https://localhost:" + adminPort + "/";
    }

    @Override
    public void close() throws IOException {
        try {
            run("delete");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
