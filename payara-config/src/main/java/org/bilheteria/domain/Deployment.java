package org.bilheteria.domain;

import java.io.IOException;
import org.bilheteria.domain.Asadmin.Said;

/** The applications in the domain: the broker's adapter, the stand-in PSP if it is wanted, and Bilheteria. */
final class Deployment {

    static final String ADAPTER = "artemis-rar";
    private static final String SIMULATOR = "psp-simulator";
    private static final String APPLICATION = "bilheteria";

    private final Installation installation;
    private final Asadmin asadmin;
    private final Server server;

    Deployment(Installation installation, Asadmin asadmin, Server server) {
        this.installation = installation;
        this.asadmin = asadmin;
        this.server = server;
    }

    /** Ends when the application is ready, and its port is open. */
    void deploy(boolean simulator) throws Failed, IOException, InterruptedException {
        if (has(APPLICATION)) {
            server.settle();
        }
        if (simulator) {
            put(SIMULATOR, "psp-simulator.war", "--contextroot", "/psp");
        }
        server.closePort();
        put(APPLICATION, "bilheteria.ear");
        server.openPort();
    }

    /** Another adapter takes the place of this one: its pool goes with it and is made again. */
    void removeAdapter() throws Failed, IOException, InterruptedException {
        if (!has(ADAPTER)) {
            return;
        }
        if (has(APPLICATION)) {
            server.settle();
            server.closePort();
            asadmin.say("undeploy", APPLICATION);
        }
        // Were it still being loaded by the next start, it could not be replaced.
        if (has(SIMULATOR)) {
            asadmin.say("undeploy", SIMULATOR);
        }
        asadmin.say("undeploy", "--cascade=true", ADAPTER);
    }

    private boolean has(String application) throws Failed, IOException, InterruptedException {
        Said said = asadmin.ask("list-applications");
        if (!said.done()) {
            throw new Failed(said.text() + "The server does not tell what is deployed.");
        }
        return said.text().lines().anyMatch(line -> line.startsWith(application + " "));
    }

    private void put(String name, String archive, String... options) throws Failed, IOException, InterruptedException {
        String[] command = new String[options.length + 5];
        command[0] = "deploy";
        command[1] = "--force=true";
        command[2] = "--name";
        command[3] = name;
        System.arraycopy(options, 0, command, 4, options.length);
        command[command.length - 1] = installation.lib(archive).toString();
        Said said = asadmin.ask(command);
        if (!said.done()) {
            // asadmin says: "see server.log".
            throw new Failed(ServerLog.complaints(installation.log()) + said.text() + name + " was not deployed; "
                    + installation.log() + " says why.");
        }
    }
}
