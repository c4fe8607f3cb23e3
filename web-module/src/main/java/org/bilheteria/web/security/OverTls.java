package org.bilheteria.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bilheteria.shared.Settings;

/**
 * Whether a request came over TLS: to us, or to one of {@code bilheteria.http.trusted-proxies}, whose last
 * {@code X-Forwarded-Proto} says so. Anybody else could say it, and would have browsers refuse plain HTTP for a year.
 */
@ApplicationScoped
public class OverTls {

    @Inject
    Settings settings;

    public boolean of(HttpServletRequest request) {
        return request.isSecure()
                || of(
                        request.getRemoteAddr(),
                        Collections.list(request.getHeaders("X-Forwarded-Proto")),
                        settings.trustedProxies());
    }

    /** @param forwarded every line of the header: a proxy may append to it or add one of its own */
    static boolean of(String peer, List<String> forwarded, Set<String> trusted) {
        if (forwarded.isEmpty() || !trusted.contains(peer)) {
            return false;
        }
        String header = forwarded.get(forwarded.size() - 1);
        return header.substring(header.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
    }
}
