package org.bilheteria.account;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.jspecify.annotations.Nullable;

/** Looks at every field of a sign-up, so that a person hears of all that is wrong at once. */
public final class SignUpRules {

    private static final int LONGEST_NAME = 120;

    /** What mail programs make a link of: a scheme, a mailbox, or words with a dot between that are no initials. */
    private static final Pattern ADDRESS = Pattern.compile(
            "://|@|www\\.|[\\p{L}\\p{N}-]{2,}\\.\\p{L}{2,}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Flaw> flaws = new LinkedHashMap<>();

    private SignUpRules() {}

    /** @throws InvalidFields if any field is wrong */
    static Newcomer check(SignUp typed) {
        return new SignUpRules().newcomer(typed);
    }

    /** The name of somebody, as it is kept. @throws InvalidFields for the field {@code name} */
    public static String name(@Nullable String typed) {
        SignUpRules rules = new SignUpRules();
        Optional<String> name = rules.nameField(typed);
        rules.refuse();
        return name.orElseThrow();
    }

    /** The CPF somebody types for an account that has none. @throws InvalidFields for the field {@code cpf} */
    public static Cpf cpf(@Nullable String typed) {
        SignUpRules rules = new SignUpRules();
        Optional<Cpf> cpf = rules.value("cpf", typed, Cpf::of);
        rules.refuse();
        return cpf.orElseThrow();
    }

    /** What somebody types of themselves whose CPF nobody has proved. @throws InvalidFields for all that is wrong */
    public static void nameAndCpf(@Nullable String name, @Nullable String cpf) {
        SignUpRules rules = new SignUpRules();
        rules.nameField(name);
        rules.value("cpf", cpf, Cpf::of);
        rules.refuse();
    }

    private void refuse() {
        if (!flaws.isEmpty()) {
            throw new InvalidFields(flaws);
        }
    }

    private Newcomer newcomer(SignUp typed) {
        Optional<String> name = nameField(typed.name());
        Optional<Email> email = email(typed.email());
        Optional<Cpf> cpf = value("cpf", typed.cpf(), Cpf::of);
        PasswordRule.flaw(typed.password()).ifPresent(flaw -> flaws.put("password", flaw));
        refuse();
        return new Newcomer(
                name.orElseThrow(),
                email.orElseThrow(),
                cpf.orElseThrow(),
                Objects.requireNonNull(typed.password(), "password"));
    }

    private Optional<String> nameField(@Nullable String typed) {
        Optional<String> name =
                given("name", typed).map(text -> Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            flaws.put("name", Flaw.TOO_LONG);
        } else if (name.filter(SignUpRules::noName).isPresent()) {
            flaws.put("name", Flaw.INVALID);
        }
        return name;
    }

    /** Mails say the name: with an address in it anybody could have us send theirs to strangers. */
    private static boolean noName(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                || ADDRESS.matcher(text).find();
    }

    private Optional<Email> email(@Nullable String typed) {
        if (typed != null && typed.strip().length() > Email.LONGEST) {
            flaws.put("email", Flaw.TOO_LONG);
            return Optional.empty();
        }
        return value("email", typed, Email::of);
    }

    private <T> Optional<T> value(String field, @Nullable String typed, Function<String, Optional<T>> reading) {
        Optional<String> given = given(field, typed);
        Optional<T> value = given.flatMap(reading);
        if (given.isPresent() && value.isEmpty()) {
            flaws.put(field, Flaw.INVALID);
        }
        return value;
    }

    private Optional<String> given(String field, @Nullable String typed) {
        Optional<String> given = Optional.ofNullable(typed).filter(text -> !FieldCheck.nothing(text));
        if (given.isEmpty()) {
            flaws.put(field, Flaw.REQUIRED);
        }
        return given;
    }
}
