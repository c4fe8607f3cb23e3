package org.bilheteria.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the one spelling in which it is kept, so that one mailbox is one account: stripped, in lower case, a
 * domain in letters of the world in its {@code xn--} form, which is also what browsers send of it. The syntax is the one they
 * check ({@code input type=email} of the HTML standard), with a dot in the domain because tickets go out to the internet: as
 * there, other letters than ASCII's are none before the @, for mail servers without SMTPUTF8 could not be told of them.
 * Personal: {@link #toString()} doesn't show it.
 */
public record Email(String address) {

    /** RFC 5321 with its erratum 1690. */
    public static final int LONGEST = 254;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    /**
     * Characters of which Java's IDN (2003) makes another domain than browsers and registries (2008) do: tickets would go to
     * strangers. Their {@code xn--} form, which a browser sends, is none of them.
     */
    private static final Pattern OF_TWO_MINDS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    public Email {
        if (address.length() > LONGEST || !SYNTAX.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Reads an address as typed; empty for anything that isn't one. */
    public static Optional<Email> of(String text) {
        String typed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = typed.lastIndexOf('@');
        String local = typed.substring(0, Math.max(0, at));
        if (!local.chars().allMatch(c -> c < 128)) {
            // Before anything is in lower case: letters of ASCII can come of it.
            return Optional.empty();
        }
        String address = local.toLowerCase(Locale.ROOT) + '@' + domain(typed.substring(at + 1));
        return address.length() <= LONGEST && SYNTAX.matcher(address).matches()
                ? Optional.of(new Email(address))
                : Optional.empty();
    }

    /** In ASCII; nothing when it is no domain. */
    private static String domain(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (OF_TWO_MINDS.matcher(lower).find()) {
            return "";
        }
        try {
            return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    /** Reads an address that must be given. @throws InvalidFields for the field {@code email}, with what is wrong with it */
    public static Email required(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(Email::of)
                .orElseThrow(() -> new InvalidFields(Map.of("email", flaw(text))));
    }

    private static Flaw flaw(@Nullable String text) {
        if (text == null || FieldCheck.nothing(text)) {
            return Flaw.REQUIRED;
        }
        return text.strip().length() > LONGEST ? Flaw.TOO_LONG : Flaw.INVALID;
    }

    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
