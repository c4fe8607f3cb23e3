package org.bilheteria.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Brazilian taxpayer number: eleven digits, the last two of which check the others (modulo 11, Receita Federal).
 * Personal: {@link #toString()} doesn't show it.
 */
public record Cpf(String digits) {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{11}");
    private static final Pattern MASKED = Pattern.compile("[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}");
    private static final int CHECKED = 9;
    private static final int MODULUS = 11;

    public Cpf {
        if (!PLAIN.matcher(digits).matches() || allEqual(digits) || !checks(digits)) {
            throw new IllegalArgumentException("Not a CPF");
        }
    }

    /** Reads {@code 529.982.247-25} or {@code 52998224725}; empty for anything that isn't a CPF. */
    public static Optional<Cpf> of(String text) {
        String written = text.strip();
        if (!PLAIN.matcher(written).matches() && !MASKED.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replace(".", "").replace("-", "");
        return allEqual(digits) || !checks(digits) ? Optional.empty() : Optional.of(new Cpf(digits));
    }

    /** Such numbers pass the check digits but are never given to anybody. */
    private static boolean allEqual(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    private static boolean checks(String digits) {
        return checkDigit(digits, CHECKED) == digit(digits, CHECKED)
                && checkDigit(digits, CHECKED + 1) == digit(digits, CHECKED + 1);
    }

    private static int checkDigit(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += digit(digits, i) * (length + 1 - i);
        }
        int rest = sum % MODULUS;
        return rest < 2 ? 0 : MODULUS - rest;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    @Override
    public String toString() {
        return "Cpf[hidden]";
    }
}
