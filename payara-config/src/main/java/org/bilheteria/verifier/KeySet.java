package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public keys of a JWK set (RFC 7517) that ES256 signatures may be checked with, by their {@code kid}. */
final class KeySet {
    private static final int LARGEST = 1 << 20;

    private final Map<String, PublicKey> keys = new HashMap<>();

    private KeySet() {}

    /**
     * Reads a set. Keys of other kinds and for other uses are passed over.
     *
     * @throws Unreadable if a P-256 key is wrong, two have the same {@code kid}, or there is none
     */
    static KeySet read(InputStream in) throws IOException, Unreadable {
        try {
            KeySet set = new KeySet();
            if (Json.document(Utf8.read(in.readNBytes(LARGEST))).get("keys") instanceof List<?> list) {
                for (Object each : list) {
                    set.add(each);
                }
            }
            if (set.keys.isEmpty()) {
                throw new Malformed("no ES256 key in it");
            }
            return set;
        } catch (Malformed wrong) {
            throw new Unreadable("not a set of keys: " + wrong.why());
        }
    }

    private void add(Object json) throws Malformed {
        if (json instanceof Map<?, ?> key && key.get("kid") instanceof String kid && isForTokens(key)) {
            PublicKey point = P256.key(coordinate(key, "x"), coordinate(key, "y"));
            if (keys.putIfAbsent(kid, point) != null) {
                throw new Malformed("two keys have the same kid");
            }
        }
    }

    private static boolean isForTokens(Map<?, ?> key) {
        return "EC".equals(key.get("kty"))
                && "P-256".equals(key.get("crv"))
                && (key.get("use") == null || "sig".equals(key.get("use")))
                && (key.get("alg") == null || "ES256".equals(key.get("alg")));
    }

    private static byte[] coordinate(Map<?, ?> key, String name) throws Malformed {
        if (key.get(name) instanceof String text) {
            return Base64Url.decode(text);
        }
        throw new Malformed("a P-256 key without " + name);
    }

    PublicKey key(@Nullable Object kid) throws Malformed {
        PublicKey key = kid instanceof String ? keys.get(kid) : null;
        if (key == null) {
            throw new Malformed("its key is not in the set");
        }
        return key;
    }
}
