package org.bilheteria.simulator.fault;

import java.util.List;
import java.util.regex.Pattern;

/** Names the calls of the API as faults do; a notice is called {@code notice}. */
public final class Operation {

    public static final String NOTICE = "notice";

    private static final List<Named> ALL = List.of(
            new Named("POST", "/oauth/token", "token"),
            new Named("PUT", "/cob/[^/]+", "cob.create"),
            new Named("POST", "/cob", "cob.create"),
            new Named("PATCH", "(/v1)?/cob/[^/]+", "cob.change"),
            new Named("GET", "/cob/[^/]+", "cob.read"),
            new Named("GET", "/cob", "cob.list"),
            new Named("GET", "/pix", "pix.list"),
            new Named("GET", "/pix/[^/]+", "pix.read"),
            new Named("PUT", "/pix/[^/]+/devolucao/[^/]+", "refund.create"),
            new Named("GET", "/pix/[^/]+/devolucao/[^/]+", "refund.read"),
            new Named("PUT", "/webhook/[^/]+", "webhook.put"),
            new Named("GET", "/webhook/[^/]+", "webhook.read"),
            new Named("DELETE", "/webhook/[^/]+", "webhook.drop"),
            new Named("GET", "/webhook", "webhook.list"));

    private Operation() {}

    /** Empty text for a call that is none of the API's. */
    public static String of(String method, String path) {
        return ALL.stream()
                .filter(named -> named.is(method, path))
                .map(named -> named.name)
                .findFirst()
                .orElse("");
    }

    /** Whether a fault may be about it. */
    static boolean exists(String name) {
        return name.equals("*") || name.equals(NOTICE) || ALL.stream().anyMatch(named -> named.name.equals(name));
    }

    private static final class Named {

        private final String method;
        private final Pattern path;
        private final String name;

        Named(String method, String path, String name) {
            this.method = method;
            this.path = Pattern.compile(path);
            this.name = name;
        }

        boolean is(String called, String where) {
            return method.equals(called) && path.matcher(where).matches();
        }
    }
}
