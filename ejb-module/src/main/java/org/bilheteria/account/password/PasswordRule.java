package org.bilheteria.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.jspecify.annotations.Nullable;

/** What a password must be (ASVS 5.0, 6.2): long enough, not endless, not one of those tried first. */
public final class PasswordRule {

    static final int SHORTEST = 8;

    /** Nothing longer is ever hashed. */
    static final int LONGEST = 128;

    /** In lower case; where they are from is said beside the list. */
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    public static Optional<Flaw> flaw(@Nullable String password) {
        if (password == null || FieldCheck.nothing(password)) {
            return Optional.of(Flaw.REQUIRED);
        }
        if (tooLong(password)) {
            return Optional.of(Flaw.TOO_LONG);
        }
        // As it is hashed: an accent typed as a character of its own makes it no longer.
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) < SHORTEST) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        return COMMON.contains(composed.toLowerCase(Locale.ROOT)) ? Optional.of(Flaw.TOO_COMMON) : Optional.empty();
    }

    /** A password that is to be one. @throws InvalidFields for the field it was typed into, with what is wrong with it */
    public static String required(String field, @Nullable String password) {
        flaw(password).ifPresent(flaw -> {
            throw new InvalidFields(Map.of(field, flaw));
        });
        return Objects.requireNonNull(password, field);
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
