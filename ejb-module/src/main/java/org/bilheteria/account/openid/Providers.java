package org.bilheteria.account.openid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilheteria.shared.Settings;

/** The providers that settings name; none by default. */
@ApplicationScoped
public class Providers {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,20}");

    @Inject
    Settings settings;

    private List<Provider> all = List.of();

    /** Once: a slip in a setting is said at the start, and not on the page of signing in. */
    @PostConstruct
    void open() {
        all = settings.text("openid.providers").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(this::read)
                .toList();
    }

    /** In the order of the settings. */
    public List<Provider> all() {
        return all;
    }

    /** The one of this key. */
    public Optional<Provider> of(String key) {
        return all().stream().filter(provider -> provider.key().equals(key)).findFirst();
    }

    private Provider read(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Settings.wrong("openid.providers", key, "keys of small letters and digits, at most 20");
        }
        String at = "openid." + key + ".";
        Optional<String> cpfClaim = settings.text(at + "cpf-claim");
        return new Provider(
                key,
                settings.text(at + "name").orElse(key),
                issuer(at + "issuer"),
                required(at + "client-id"),
                settings.text(at + "client-secret").orElse(""),
                scopes(at + "scopes"),
                cpfClaim,
                cpfClaim.isPresent() && settings.flag(at + "cpf-verified", false));
    }

    private String issuer(String key) {
        String issuer = required(key);
        try {
            if (URI.create(issuer).getHost() == null) {
                throw Settings.wrong(key, issuer, "an address");
            }
        } catch (IllegalArgumentException noAddress) {
            throw Settings.wrong(key, issuer, "an address");
        }
        settings.requireHttps(key, issuer);
        return issuer;
    }

    private String scopes(String key) {
        String scopes = settings.text(key).orElse("openid email profile");
        if (!List.of(scopes.split(" ")).contains("openid")) {
            throw Settings.wrong(key, scopes, "scopes of which one is openid");
        }
        return scopes;
    }

    private String required(String key) {
        return settings.text(key).orElseThrow(() -> new IllegalStateException("bilheteria." + key + " is missing"));
    }
}
