package org.bilheteria.web.filter;

import java.net.URI;
import java.util.Set;

/**
 * Where a request comes from, as the browser says (OWASP ASVS 5.0, V3.5.1). Programs that are no browsers send none of
 * these headers and pass.
 */
record Origin(String method, String host, String origin, String fetchSite) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Whether another site makes the browser do something here. */
    boolean elsewhere() {
        if (SAFE.contains(method)) {
            return false;
        }
        if (fetchSite != null) {
            return !OWN.contains(fetchSite);
        }
        return origin != null && !sameHost();
    }

    private boolean sameHost() {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
