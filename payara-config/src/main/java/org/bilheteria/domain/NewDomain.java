package org.bilheteria.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

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
            "hazelcast.start.port");

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
            ports(adminPort + 100),
            name
        };
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
