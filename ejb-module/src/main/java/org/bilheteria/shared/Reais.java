package org.bilheteria.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as people read them, everywhere alike: {@code R$ 1.225,00} in Portuguese, {@code R$ 1,225.00} in English. */
public final class Reais {

    /** Keeps sign and figures on one line. */
    private static final char NO_BREAK = '\u00a0';

    private Reais() {}

    /** @param language whose way of writing numbers */
    public static String text(Money amount, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "R$" + NO_BREAK + format.format(BigDecimal.valueOf(amount.cents(), 2));
    }
}
