package org.bilheteria.psp.pix;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.shared.Settings;

/** How this PSP wants to be spoken to: what banks do each in a way of their own ({@code docs/psp.md} has it bank by bank). */
final class PspSettings {

    private final Settings settings;

    PspSettings(Settings settings) {
        this.settings = settings;
    }

    /** The whole address: some banks have an operation under another base, or ask for parameters with each call. */
    String address(Operation operation, String path) {
        String base = settings.text("psp.url." + operation.key()).orElseGet(settings::pspUrl);
        return withQuery(base + path, settings.text("psp.query").orElse(""));
    }

    /** @throws IllegalStateException when one makes no sense, or money would be talked about in the clear over a network */
    void check() {
        headers();
        webhookHeaders();
        tokenForm();
        listSpan();
        settings.requireHttps("psp.url", settings.pspUrl());
        for (Operation operation : Operation.values()) {
            String key = "psp.url." + operation.key();
            settings.text(key).ifPresent(url -> settings.requireHttps(key, url));
        }
        settings.pspTokenUrl().ifPresent(url -> settings.requireHttps("psp.token-url", url));
    }

    /** Sent with each call. */
    Map<String, String> headers() {
        return pairs("psp.headers");
    }

    /** Sent besides when the webhook is registered. */
    Map<String, String> webhookHeaders() {
        return pairs("psp.webhook.headers");
    }

    String tokenAddress(String url) {
        return withQuery(url, settings.text("psp.token-query").orElse(""));
    }

    /** Whether client id and secret are fields of the token's form instead of Basic authentication. */
    boolean credentialsInBody() {
        String how = settings.text("psp.token-auth").orElse("basic");
        if (!List.of("basic", "body").contains(how)) {
            throw Settings.wrong("psp.token-auth", how, "basic or body");
        }
        return how.equals("body");
    }

    /** The form a token is asked for with, in order. */
    Map<String, String> tokenForm() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (credentialsInBody()) {
            form.put("client_id", settings.pspClientId());
            if (!settings.pspClientSecret().isEmpty()) {
                form.put("client_secret", settings.pspClientSecret());
            }
        }
        settings.text("psp.scope").ifPresent(scope -> form.put("scope", scope));
        return form;
    }

    /** The longest span a list is asked for at once. */
    Duration listSpan() {
        return settings.positive("psp.list-span", "P1D");
    }

    String merchantName() {
        return settings.text("psp.merchant-name").orElse("Bilheteria");
    }

    String merchantCity() {
        return settings.text("psp.merchant-city").orElse("Brasil");
    }

    private static String withQuery(String address, String query) {
        if (query.isEmpty()) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : settings.text(key).map(text -> text.split("&")).orElse(new String[0])) {
            List<String> parts = new ArrayList<>(List.of(pair.split("=", 2)));
            if (parts.size() < 2 || parts.get(0).isBlank()) {
                // Not the value: it may be a secret.
                throw Settings.wrong(key, "something else", "name=value&name=value");
            }
            pairs.put(decoded(parts.get(0)), decoded(parts.get(1)));
        }
        return pairs;
    }

    private static String decoded(String text) {
        // A plus sign stands for itself: this is no form.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
