package org.bilheteria.simulator.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in BRL. The API writes it {@code \d{1,10}\.\d{2}}, so it always fits a long of centavos. */
public record Amount(long centavos) implements Comparable<Amount> {

    private static final Pattern TEXT = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");

    /** Empty unless the text is written as the API wants it; zero is an amount. */
    public static Optional<Amount> parse(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new Amount(Long.parseLong(text.replace(".", ""))))
                : Optional.empty();
    }

    public Amount plus(Amount other) {
        return new Amount(centavos + other.centavos);
    }

    public boolean isPositive() {
        return centavos > 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(centavos, other.centavos);
    }

    /** "120.00". */
    @Override
    public String toString() {
        long rest = centavos % 100;
        return centavos / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
