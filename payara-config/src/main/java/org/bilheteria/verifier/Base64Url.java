package org.bilheteria.verifier;

import java.util.Base64;

/** Base64url as tokens use it (RFC 7515 §2): without padding, and each value in one spelling only. */
final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /** Refuses padding, white space and set bits that mean nothing: Java's own decoder would let them pass. */
    static byte[] decode(String text) throws Malformed {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (ENCODER.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException otherCharacters) {
            // said below
        }
        throw new Malformed("not base64url without padding");
    }
}
