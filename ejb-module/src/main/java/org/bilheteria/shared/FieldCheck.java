package org.bilheteria.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the fields of what somebody wants one after the other, and refuses all that are wrong together. Records do so in
 * their constructors: one that exists is right, wherever it came from.
 */
public final class FieldCheck {

    private static final Set<Integer> INVISIBLE = Set.of((int) Character.FORMAT, (int) Character.CONTROL);

    private final Map<String, Flaw> flaws = new LinkedHashMap<>();
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** @param text 1 to {@code longest} characters, not only blanks; null is wrong */
    public FieldCheck text(String field, @Nullable String text, int longest) {
        if (text == null || nothing(text)) {
            return wrong(field, Flaw.REQUIRED, "must have 1 to " + longest + " characters");
        }
        return atMost(field, text, longest);
    }

    /** Whether there is nothing in it that anybody sees: spaces of any kind and width, marks that only steer writing. */
    public static boolean nothing(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || INVISIBLE.contains(Character.getType(point)));
    }

    /** @param text at most {@code longest} characters, or none */
    public FieldCheck atMost(String field, String text, int longest) {
        return text.length() <= longest
                ? this
                : wrong(field, Flaw.TOO_LONG, "must have at most " + longest + " characters");
    }

    public FieldCheck number(String field, int number, int least, int most) {
        return number >= least && number <= most
                ? this
                : wrong(field, Flaw.INVALID, "must be a number from " + least + " to " + most);
    }

    /** PIX knows no charge of nothing. */
    public FieldCheck price(String field, Money price) {
        return price.cents() > 0 ? this : wrong(field, Flaw.INVALID, "must be more than nothing, as 120.00");
    }

    /** @param rule to be read behind its name: "must not be more than fullPrice" */
    public FieldCheck that(boolean right, String field, String rule) {
        return right ? this : wrong(field, Flaw.INVALID, rule);
    }

    private FieldCheck wrong(String field, Flaw flaw, String rule) {
        flaws.putIfAbsent(field, flaw);
        sentences.putIfAbsent(field, field + " " + rule);
        return this;
    }

    /** @throws InvalidFields naming each wrong field and what it should be, if there is any */
    public void refuse() {
        if (!flaws.isEmpty()) {
            throw new InvalidFields(flaws, String.join("; ", sentences.values()));
        }
    }
}
