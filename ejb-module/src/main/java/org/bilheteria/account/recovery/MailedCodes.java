package org.bilheteria.account.recovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Keys;

/** The codes that are mailed: made of a mail's reference, with a key that only this installation has. */
@ApplicationScoped
public class MailedCodes {

    private static final int KEY_BYTES = 32;
    private static final int CODE_BYTES = 16;

    @Inject
    Keys keys;

    private byte[] key;

    @PostConstruct
    void open() {
        key = keys.secret("mailed-code", KEY_BYTES);
    }

    /** The code that the mail of this reference says: 22 characters that stand in an address as they are. */
    public String of(String reference) {
        byte[] mac = Digests.hmacSha256(key, reference.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, CODE_BYTES));
    }

    /** What is kept of a code. It has 128 random bits, so a plain hash can't be guessed back. */
    static String hash(String code) {
        return Digests.sha256Hex(code.strip());
    }
}
