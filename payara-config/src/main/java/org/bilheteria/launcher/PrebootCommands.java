package org.bilheteria.launcher;

/**
 * The asadmin commands Payara Micro runs before it deploys anything. The data source is a plain one, not XA: a sale's
 * transaction touches the database alone (ADR 0003).
 */
final class PrebootCommands {

    private static final String HTTP =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String POOL = "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=";

    /** Run when everything is deployed: before, nobody is told 404 by a server that is only starting. */
    static final String OPEN_DOOR = LISTENER + "true";

    private PrebootCommands() {}

    static String text(Settings settings) {
        return String.join(
                "\n",
                "create-jdbc-connection-pool --datasourceclassname " + settings.dbClass()
                        + " --restype javax.sql.DataSource --steadypoolsize 4 --maxpoolsize 64 --maxwait 10000"
                        + " --isconnectvalidatereq true --validationmethod auto-commit"
                        + " --property URL=" + escape(settings.dbUrl())
                        + ":user=" + escape(settings.dbUser())
                        + ":password=" + escape(settings.dbPassword())
                        + " BilheteriaPool",
                "create-jdbc-resource --connectionpoolid BilheteriaPool jdbc/bilheteria",
                // -1: a kept-alive connection may carry any number of requests; the default closes it after 250.
                HTTP + "max-connections=-1",
                // -1: past this time Payara interrupts the thread, and an interrupted thread closes H2's file for
                // everybody
                // (h2database issue 227) until the server is started anew. What a request waits for has time-outs of
                // its own.
                HTTP + "request-timeout-seconds=-1",
                // What runs here, and in which version, is nobody's business.
                HTTP + "xpowered-by=false",
                HTTP + "server-header=false",
                POOL + "max-thread-pool-size=128",
                POOL + "max-queue-size=65536",
                LISTENER + "false",
                "");
    }

    /** asadmin splits properties at colons and equals signs. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }
}
