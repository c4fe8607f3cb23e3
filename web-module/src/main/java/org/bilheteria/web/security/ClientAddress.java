package org.bilheteria.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bilheteria.shared.Settings;

/**
 * The address a request comes from. {@code X-Forwarded-For} counts only if one of {@code bilheteria.http.trusted-proxies}
 * sent it, and then its last entry: what stands before was written by the client.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    Settings settings;

    public String of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                settings.trustedProxies());
    }

    /** @param forwarded every line of the header: a proxy may append to it or add one of its own */
    static String of(String peer, List<String> forwarded, Set<String> trusted) {
        if (forwarded.isEmpty() || !trusted.contains(peer)) {
            return peer;
        }
        String header = forwarded.get(forwarded.size() - 1);
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f:.]{2,45}") ? last : peer;
    }
}
