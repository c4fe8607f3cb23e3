package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.launcher.CommandFile;

/** What the server is told, from the shipped files of commands. */
final class Configuration {

    private static final List<String> LISTS = List.of(
            "list-jdbc-connection-pools",
            "list-jdbc-resources",
            "list-connector-connection-pools",
            "list-connector-resources",
            "list-applications");

    private final Installation installation;
    private final DomainSettings settings;

    Configuration(Installation installation, DomainSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /** Says it all to the running server, without what is there already. @param work a folder for files */
    void apply(Asadmin asadmin, Path work) throws Failed, IOException, InterruptedException {
        Set<String> there = names(asadmin.sayAll(LISTS, work.resolve("lists")));
        String said = asadmin.sayAll(missing(commands(), there), work.resolve("commands"));
        if (said.contains("failed")) {
            throw new Failed(said + "The settings were not all taken.");
        }
        if (!DomainXml.read(installation.domainXml()).secureAdmin()) {
            asadmin.say("enable-secure-admin");
        }
    }

    private List<String> commands() throws IOException {
        Map<String, String> names = Map.of(
                "DB_CLASS", settings.known().dbClass(),
                // Not the values: the domain's file is copied and shown more easily than the settings.
                "DB_URL", "${ENV=BILHETERIA_DB_URL}",
                "DB_USER", "${ENV=BILHETERIA_DB_USER}",
                "DB_PASSWORD", "${ENV=BILHETERIA_DB_PASSWORD}",
                "PROTOCOL", "http-listener-1",
                "ADMIN_ADDRESS", settings.adminAddress(),
                "LIB", installation.home().resolve("lib").toString());
        return Stream.concat(
                        CommandFile.read(installation.lib("server.asadmin"), names).stream(),
                        CommandFile.read(installation.lib("domain.asadmin"), names).stream())
                .toList();
    }

    /** The commands without those that would make what is there: they end with its name, or deploy the adapter. */
    static List<String> missing(List<String> commands, Set<String> there) {
        return commands.stream()
                .filter(command -> !command.startsWith("create-") || !there.contains(lastWord(command)))
                .filter(command -> !command.startsWith("deploy ") || !there.contains(Deployment.ADAPTER))
                .toList();
    }

    /** The first word of each line of a list: beside an application stands its kind. */
    static Set<String> names(String lists) {
        return lists.lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    }

    private static String lastWord(String command) {
        return command.substring(command.lastIndexOf(' ') + 1);
    }
}
