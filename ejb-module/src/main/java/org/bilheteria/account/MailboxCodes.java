package org.bilheteria.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/**
 * The codes that newcomers read in their mailbox and type: eight digits, made of the sign-up with a key that only this installation
 * has. So short a code counts a few guesses only.
 */
@ApplicationScoped
public class MailboxCodes {

    private static final int KEY_BYTES = 32;
    private static final long CODES = 100_000_000;

    @Inject
    Keys keys;

    private byte[] key;

    @PostConstruct
    void open() {
        key = keys.secret("mailbox-code", KEY_BYTES);
    }

    /** How long any code counts that was mailed. */
    public static Duration validity(Settings settings) {
        return settings.positive("account.code-valid", "PT10M");
    }

    /** The code of a sign-up, in eight digits. @param reference of {@link PendingSignUp#codeReference} */
    public String of(String reference) {
        byte[] mac = Digests.hmacSha256(key, reference.getBytes(StandardCharsets.UTF_8));
        return String.format(
                Locale.ROOT, "%08d", Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), CODES));
    }

    /** The digits of a code as somebody typed it, with blanks or without. */
    static String typed(String text) {
        return text.replaceAll("[\\s.-]", "");
    }
}
