package org.bilheteria.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.shared.Settings;

/**
 * The push services that are asked, as {@code push.services} names them: a host, or {@code *.} and what its hosts end with. An endpoint
 * is whatever a browser says, so one is believed only with https at its own port, without a name or password, at one of these. For trials an
 * entry may be an {@code http} address of this very machine.
 */
final class PushServices {

    static final String KNOWN =
            "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

    private static final String SETTING = "push.services";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> entries;

    private PushServices(List<String> entries) {
        this.entries = entries;
    }

    /** @throws IllegalStateException when an entry makes no sense */
    static PushServices of(Settings settings) {
        if (!settings.flag("push.enabled", true)) {
            return new PushServices(List.of());
        }
        return new PushServices(
                Arrays.stream(settings.text(SETTING).orElse(KNOWN).split(","))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .map(PushServices::checked)
                        .toList());
    }

    private static String checked(String entry) {
        boolean right = entry.contains("://")
                ? local(entry).isPresent()
                : entry.matches("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+") && entry.length() <= 120;
        if (!right) {
            throw Settings.wrong(SETTING, entry, "hosts such as fcm.googleapis.com or *.push.apple.com, by commas");
        }
        return entry;
    }

    private static Optional<URI> local(String address) {
        return parsed(address).filter(uri -> "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether any is asked at all. */
    boolean any() {
        return !entries.isEmpty();
    }

    /** The entry that lets an endpoint in; empty when none does. */
    Optional<String> of(String endpoint) {
        return parsed(endpoint)
                .filter(uri -> uri.getRawUserInfo() == null && uri.getRawFragment() == null)
                .flatMap(uri ->
                        entries.stream().filter(entry -> lets(entry, uri)).findFirst());
    }

    private static boolean lets(String entry, URI endpoint) {
        if (entry.contains("://")) {
            return entry.equals(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        }
        boolean secure = "https".equals(endpoint.getScheme()) && endpoint.getPort() == -1;
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return secure && (entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry));
    }
}
