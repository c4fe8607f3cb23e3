package org.bilheteria.shared;

import java.math.BigDecimal;

/** An amount in Brazilian reais, counted in centavos; every fee is already inside. */
public record Money(long cents) {

    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + cents);
        }
    }

    /** Reads {@code "120.00"}. @throws NumberFormatException for anything but digits, a point and two digits */
    public static Money of(String text) {
        if (!text.matches("\\d{1,10}\\.\\d{2}")) {
            throw new NumberFormatException("Not an amount like 120.00");
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(cents, quantity));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** As all contracts write it: {@code "120.00"}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
