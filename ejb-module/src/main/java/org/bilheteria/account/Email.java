package org.bilheteria.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;

/**
 * An e-mail address, stripped and in lower case, so that one mailbox is one account. The syntax is the one browsers check
 * ({@code input type=email} of the HTML standard), with a dot in the domain because tickets go out to the internet.
 * Personal: {@link #toString()} doesn't show it.
 */
public record Email(String address) {

    /** RFC 5321 with its erratum 1690. */
    public static final int LONGEST = 254;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    public Email {
        if (address.length() > LONGEST || !SYNTAX.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Reads an address as typed; empty for anything that isn't one. */
    public static Optional<Email> of(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && SYNTAX.matcher(address).matches()
                ? Optional.of(new Email(address))
                : Optional.empty();
    }

    /** Reads an address that must be given. @throws InvalidFields for the field {@code email}, with what is wrong with it */
    public static Email required(String text) {
        return of(text).orElseThrow(() -> new InvalidFields(Map.of("email", flaw(text))));
    }

    private static Flaw flaw(String text) {
        if (FieldCheck.nothing(text)) {
            return Flaw.REQUIRED;
        }
        return text.strip().length() > LONGEST ? Flaw.TOO_LONG : Flaw.INVALID;
    }

    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
