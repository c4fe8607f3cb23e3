package org.bilheteria.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;

/** Looks at every field of a sign-up, so that a person hears of all that is wrong at once. */
final class SignUpRules {

    private static final int LONGEST_NAME = 120;

    private final Map<String, Flaw> flaws = new LinkedHashMap<>();

    private SignUpRules() {}

    /** @throws InvalidFields if any field is wrong */
    static Newcomer check(SignUp typed) {
        return new SignUpRules().newcomer(typed);
    }

    private Newcomer newcomer(SignUp typed) {
        String name = name(typed.name());
        Email email = email(typed.email());
        Cpf cpf = value("cpf", typed.cpf(), Cpf::of);
        PasswordRule.flaw(typed.password()).ifPresent(flaw -> flaws.put("password", flaw));
        if (!flaws.isEmpty()) {
            throw new InvalidFields(flaws);
        }
        return new Newcomer(name, email, cpf, typed.password());
    }

    private String name(String typed) {
        if (missing("name", typed)) {
            return null;
        }
        String name = typed.strip();
        if (name.length() > LONGEST_NAME) {
            flaws.put("name", Flaw.TOO_LONG);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            flaws.put("name", Flaw.INVALID);
        }
        return name;
    }

    private Email email(String typed) {
        if (typed != null && typed.strip().length() > Email.LONGEST) {
            flaws.put("email", Flaw.TOO_LONG);
            return null;
        }
        return value("email", typed, Email::of);
    }

    private <T> T value(String field, String typed, Function<String, Optional<T>> reading) {
        if (missing(field, typed)) {
            return null;
        }
        Optional<T> value = reading.apply(typed);
        if (value.isEmpty()) {
            flaws.put(field, Flaw.INVALID);
        }
        return value.orElse(null);
    }

    private boolean missing(String field, String typed) {
        boolean missing = typed == null || typed.isBlank();
        if (missing) {
            flaws.put(field, Flaw.REQUIRED);
        }
        return missing;
    }
}
