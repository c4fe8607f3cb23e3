package org.bilheteria.checkout.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.shared.Settings;

/** Where the PSP posts notices, with the secret in the query or, for PSPs that drop or misplace one, in the path. */
@ApplicationScoped
public class WebhookAddress {

    private Settings settings;
    private WebhookSecret secret;

    /** For the container's proxies. */
    protected WebhookAddress() {}

    @Inject
    public WebhookAddress(Settings settings, WebhookSecret secret) {
        this.settings = settings;
        this.secret = secret;
    }

    /** An address as it may be shown. */
    public String withoutSecret(String shown) {
        return shown.replace(secret.text(), "…");
    }

    /** What it begins with: the application's own address, unless the PSP is to reach it by another. */
    public String base() {
        return settings.text("psp.webhook.url").orElseGet(settings::publicUrl);
    }

    /** What the PSP is told; it appends {@code /pix}. @throws IllegalStateException when it must be https and is not */
    public String text() {
        String here = base();
        if (settings.text("psp.url").isPresent()) {
            String key = settings.text("psp.webhook.url").isPresent() ? "psp.webhook.url" : "public-url";
            settings.requireHttps(key, here);
        }
        String where = settings.text("psp.webhook.secret").orElse("query");
        return switch (where) {
            // Behind "ignore=" the appended text changes nothing (as Efí's manual does it).
            case "query" -> here + "/pix?hmac=" + secret.text() + "&ignore=";
            case "path" -> here + "/pix/" + secret.text();
            default -> throw Settings.wrong("psp.webhook.secret", where, "query or path");
        };
    }
}
