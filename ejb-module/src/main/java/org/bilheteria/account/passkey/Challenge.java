package org.bilheteria.account.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A challenge of ours, unchanged and not over.
 *
 * @param id by which it is told whether it was answered
 * @param text sealed
 */
record Challenge(String id, String text, Instant expiresAt) {

    /** The text's bytes, as a browser is given them. */
    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
