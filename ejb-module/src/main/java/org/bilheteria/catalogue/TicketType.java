package org.bilheteria.catalogue;

import java.util.Locale;

/** Price class of a ticket: full ("inteira") or half price ("meia-entrada"). */
public enum TicketType {
    FULL,
    HALF;

    /** As the contracts write it: {@code full}, {@code half}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
