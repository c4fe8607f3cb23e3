package org.bilheteria.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The asadmin commands Payara Micro runs before it deploys anything: {@code lib/server.asadmin}, with the port closed. */
final class PrebootCommands {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    /** Run when everything is deployed: before, nobody is told 404 by a server that is only starting. */
    static final String OPEN_DOOR = LISTENER + "enabled=true";

    private PrebootCommands() {}

    static List<String> of(Settings settings, DatabaseLogin login, Path lib) throws IOException {
        List<String> commands =
                new ArrayList<>(CommandFile.read(lib.resolve("server.asadmin"), names(settings, login)));
        commands.add(LISTENER + "enabled=false");
        commands.add(LISTENER + "address=" + settings.address());
        return commands;
    }

    private static Map<String, String> names(Settings settings, DatabaseLogin login) {
        return Map.of(
                "DB_CLASS", settings.dbClass(),
                "DB_URL", escape(settings.dbUrl()),
                "DB_USER", escape(login.user()),
                "DB_PASSWORD", escape(login.password()),
                "PROTOCOL", "http-listener");
    }

    /** asadmin splits properties at colons and equals signs. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }
}
