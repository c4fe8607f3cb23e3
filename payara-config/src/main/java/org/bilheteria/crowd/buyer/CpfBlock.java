package org.bilheteria.crowd.buyer;

import java.util.Random;

/** Distinct, valid CPF numbers for people who don't exist. */
final class CpfBlock {

    /** A body of nine equal digits is not a CPF; those bodies are the multiples of this. */
    private static final int EQUAL_DIGITS = 111_111_111;

    private final int first;

    private CpfBlock(int first) {
        this.first = first;
    }

    /**
     * A block of {@code count} numbers at a random spot, so that two runs hardly ever share one.
     *
     * @throws IllegalArgumentException when count isn't from 1 to 1,000,000
     */
    static CpfBlock draw(Random random, int count) {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("from 1 to 1,000,000 buyers, not " + count);
        }
        int gap = random.nextInt(9);
        return new CpfBlock(gap * EQUAL_DIGITS + 1 + random.nextInt(EQUAL_DIGITS - 1 - count));
    }

    /** The n-th of the block, from 0: eleven digits, no punctuation. */
    String number(int n) {
        return withCheckDigits(String.format("%09d", first + n));
    }

    static String withCheckDigits(String body) {
        String withOne = body + checkDigit(body);
        return withOne + checkDigit(withOne);
    }

    /** Modulo 11 with weights 2, 3, ... from the right; 10 and 11 become 0 (Receita Federal). */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
        }
        int rest = 11 - sum % 11;
        return rest >= 10 ? 0 : rest;
    }
}
