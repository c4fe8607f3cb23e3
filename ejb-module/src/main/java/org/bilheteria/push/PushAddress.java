package org.bilheteria.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.FieldCheck;

/**
 * Where a browser is reached and by which keys, as it says itself ({@code PushSubscription.toJSON()}).
 *
 * @param service the entry of {@link PushServices} that lets it in
 * @param key its P-256 key, uncompressed, in base64url
 * @param secret its sixteen bytes of authentication secret, in base64url
 */
record PushAddress(String service, String endpoint, String key, String secret) {

    private static final int LONGEST = 1_000;
    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    /** @throws org.bilheteria.shared.InvalidFields naming what is wrong */
    static PushAddress of(PushServices services, String endpoint, String key, String secret) {
        String service = services.of(endpoint).orElse("");
        new FieldCheck()
                .atMost("endpoint", endpoint, LONGEST)
                .that(!service.isEmpty(), "endpoint", "must be an https address of a push service that is known here")
                .that(isKey(key, secret), "keys", "must be a P-256 key (p256dh) and sixteen bytes (auth), in base64url")
                .refuse();
        return new PushAddress(service, endpoint, key, secret);
    }

    private static boolean isKey(String key, String secret) {
        try {
            // It looks whether the point is on the curve.
            UserAgentMessageEncryptionKeyInfo.of(key, secret);
            return bytes(key) == KEY_BYTES && bytes(secret) == SECRET_BYTES && !(key + secret).contains("=");
        } catch (RuntimeException no) {
            return false;
        }
    }

    private static int bytes(String text) {
        return Base64.getUrlDecoder().decode(text).length;
    }

    /** The same for the same endpoint, and does not tell it. */
    String id() {
        byte[] hash = Digests.sha256(endpoint.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Without the endpoint, which is a secret: whoever has it can write to that browser. */
    @Override
    public String toString() {
        return "PushAddress[" + service + ']';
    }
}
