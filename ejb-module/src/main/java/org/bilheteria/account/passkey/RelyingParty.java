package org.bilheteria.account.passkey;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.shared.Settings;

/**
 * For which site passkeys are, and on which pages they count: {@code bilheteria.passkey.rp-id} and {@code .origins}, by default the
 * public address.
 *
 * @param id a domain; passkeys made for another are worth nothing
 * @param origins such as {@code https://tickets.example}
 */
public record RelyingParty(String id, Set<String> origins) {

    private static final String ID = "passkey.rp-id";
    private static final String ORIGINS = "passkey.origins";

    /** @throws IllegalStateException when a page would not be of the site: no browser would make a passkey there */
    static RelyingParty of(Settings settings) {
        URI address = uri("public-url", settings.publicUrl());
        String id = settings.text(ID).orElse(address.getHost());
        Set<String> origins = settings.text(ORIGINS)
                .map(list -> Arrays.stream(list.split(","))
                        .map(origin -> page(origin.strip(), id))
                        .collect(Collectors.toSet()))
                .orElseGet(() -> Set.of(origin(address)));
        return new RelyingParty(id, Set.copyOf(origins));
    }

    private static String page(String origin, String site) {
        URI uri = uri(ORIGINS, origin);
        String host = uri.getHost();
        if (!origin.equals(origin(uri)) || !host.equals(site) && !host.endsWith("." + site)) {
            throw Settings.wrong(ORIGINS, origin, "addresses such as https://" + site);
        }
        return origin;
    }

    private static URI uri(String key, String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && uri.getScheme() != null) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw Settings.wrong(key, value, "an address such as https://tickets.example");
    }

    /** As browsers write it: no path, no port where it is the usual one. */
    private static String origin(URI address) {
        int usual = address.getScheme().equals("https") ? 443 : 80;
        boolean plain = address.getPort() < 0 || address.getPort() == usual;
        return address.getScheme() + "://" + address.getHost() + (plain ? "" : ":" + address.getPort());
    }
}
