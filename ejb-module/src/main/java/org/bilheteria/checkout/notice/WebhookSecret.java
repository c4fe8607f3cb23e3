package org.bilheteria.checkout.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bilheteria.shared.Keys;
import org.jspecify.annotations.Nullable;

/** The secret in the webhook's address: who does not know it is not the PSP. */
@ApplicationScoped
public class WebhookSecret {

    @Inject
    Keys keys;

    /** For programs that run without the server. */
    public static WebhookSecret of(Keys keys) {
        WebhookSecret secret = new WebhookSecret();
        secret.keys = keys;
        return secret;
    }

    String text() {
        return HexFormat.of().formatHex(keys.secret("webhook", 24));
    }

    /** Compares in constant time. @param claimed may be null */
    public boolean is(@Nullable String claimed) {
        return claimed != null
                && MessageDigest.isEqual(
                        claimed.getBytes(StandardCharsets.UTF_8), text().getBytes(StandardCharsets.UTF_8));
    }
}
