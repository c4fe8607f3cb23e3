package org.bilheteria.account.password;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash as everybody writes it (PHC string format): {@code $argon2id$v=19$m=19456,t=2,p=1,keyid=KEY$SALT$HASH}, all of
 * them in base64 without padding.
 *
 * @param keyId of the {@link Pepper} it was made with; empty for one of before there was any
 */
record PhcHash(HashCost cost, String keyId, byte[] salt, byte[] hash) {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;

    private static final String PREFIX = "$argon2id$";
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=1(?:,keyid=([A-Za-z0-9+/]{1,11}))?\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    static boolean is(String text) {
        return text.startsWith(PREFIX);
    }

    /** @throws IllegalStateException when it is none of ours; without it in the message */
    static PhcHash parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("A password hash in the database can't be read");
        }
        HashCost cost = new HashCost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return new PhcHash(
                cost,
                Objects.requireNonNullElse(parts.group(3), ""),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    boolean keyed() {
        return !keyId.isEmpty();
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String key = keyed() ? ",keyid=" + keyId : "";
        return PREFIX + "v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1" + key + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhcHash that
                && cost.equals(that.cost)
                && keyId.equals(that.keyId)
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "PhcHash[" + cost + "]";
    }
}
