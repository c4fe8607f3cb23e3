package org.bilheteria.web.buyer;

import org.bilheteria.web.page.Language;

/** Says how many tickets of which price. */
final class TicketsText {

    private TicketsText() {}

    /** For example "2 × Inteira + 1 × Meia-entrada". */
    static String text(int full, int half, Language language) {
        StringBuilder text = new StringBuilder();
        if (full > 0) {
            text.append(full).append(" × ").append(language.text("TicketType.FULL"));
        }
        if (half > 0) {
            text.append(full > 0 ? " + " : "").append(half).append(" × ").append(language.text("TicketType.HALF"));
        }
        return text.toString();
    }
}
