package org.bilheteria.web.page;

/** Says how many tickets of which price. */
public final class TicketsText {

    private TicketsText() {}

    /** For example "2 × Inteira + 1 × Meia-entrada". */
    public static String text(int full, int half, Language language) {
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
