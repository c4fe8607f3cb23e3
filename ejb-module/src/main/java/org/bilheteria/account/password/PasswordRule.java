package org.bilheteria.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Flaw;
import org.jspecify.annotations.Nullable;

/** What a password must be (ASVS 5.0, 6.2): long enough, not endless, not one of those tried first. */
public final class PasswordRule {

    static final int SHORTEST = 8;

    /** Nothing longer is ever hashed. */
    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    public static Optional<Flaw> flaw(@Nullable String password) {
        if (password == null || FieldCheck.nothing(password)) {
            return Optional.of(Flaw.REQUIRED);
        }
        if (tooLong(password)) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        return COMMON.contains(password.toLowerCase(Locale.ROOT)) ? Optional.of(Flaw.TOO_COMMON) : Optional.empty();
    }

    public static boolean tooLong(String password) {
        return password.length() > LONGEST;
    }

    private static Set<String> common() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return list.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords can't be read", e);
        }
    }
}
