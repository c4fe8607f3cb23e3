package org.bilheteria.domain;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How a domain is made. Its other ports begin a hundred above that of the console, so that several can run side by side. */
final class NewDomain {

    private static final List<String> OTHER_PORTS = List.of(
            "http.ssl.port",
            "jms.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "domain.jmxPort",
            "osgi.shell.telnet.port",
            "java.debugger.port",
            "hazelcast.start.port",
            // Would be 4900 else, whatever the others are.
            "hazelcast.das.port");

    private static final int FURTHER = 100;
    private static final int HIGHEST = 65_535;

    private NewDomain() {}

    static String[] command(String name, int adminPort, int httpPort) {
        return new String[] {
            "create-domain",
            "--adminport",
            Integer.toString(adminPort),
            "--instanceport",
            Integer.toString(httpPort),
            "--savemasterpassword=true",
            "--domainproperties",
            ports(adminPort + FURTHER),
            name
        };
    }

    /**
     * Sees to it that the domain can have its ports: Payara says of any that it can't that it "could not create domain".
     *
     * @param free whether nobody else has a port
     * @throws Failed it can't; the message names the port and its setting
     */
    static void checkPorts(int adminPort, int httpPort, IntPredicate free) throws Failed {
        int first = adminPort + FURTHER;
        int last = first + OTHER_PORTS.size() - 1;
        if (last > HIGHEST) {
            throw new Failed("BILHETERIA_ADMIN_PORT is at most " + (HIGHEST - FURTHER - OTHER_PORTS.size() + 1)
                    + ": other ports of the domain begin a hundred above it.");
        }
        if (httpPort == adminPort || httpPort >= first && httpPort <= last) {
            throw new Failed("BILHETERIA_HTTP_PORT can't be " + httpPort + ": with BILHETERIA_ADMIN_PORT " + adminPort
                    + " the domain itself takes that, and " + first + " to " + last + ".");
        }
        for (int port : IntStream.concat(IntStream.of(adminPort, httpPort), IntStream.rangeClosed(first, last))
                .toArray()) {
            if (!free.test(port)) {
                throw new Failed(
                        "Port " + port + " is taken by another program. The domain wants BILHETERIA_ADMIN_PORT ("
                                + adminPort + "), BILHETERIA_HTTP_PORT (" + httpPort + "), and " + first + " to " + last
                                + ", a hundred above the first.");
            }
        }
    }

    /** Whether nobody on this machine has a port. */
    static boolean isFree(int port) {
        try (ServerSocket taken = new ServerSocket(port)) {
            return taken.isBound();
        } catch (IOException another) {
            return false;
        }
    }

    private static String ports(int first) {
        StringBuilder ports = new StringBuilder();
        for (int i = 0; i < OTHER_PORTS.size(); i++) {
            ports.append(i == 0 ? "" : ":")
                    .append(OTHER_PORTS.get(i))
                    .append('=')
                    .append(first + i);
        }
        return ports.toString();
    }

    /** What protects the key stores; nobody has to type it. */
    static String masterPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
