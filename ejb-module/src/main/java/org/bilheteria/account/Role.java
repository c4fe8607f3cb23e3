package org.bilheteria.account;

import java.util.Locale;

/** What an account may do: buy, or run the sale. */
public enum Role {
    BUYER,
    ORGANISER;

    /** The name in {@code @RolesAllowed}: {@code buyer} or {@code organiser}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
