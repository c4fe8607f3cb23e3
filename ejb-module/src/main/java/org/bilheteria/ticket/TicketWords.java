package org.bilheteria.ticket;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.bilheteria.shared.language.Languages;

/** What is printed on a ticket, in all languages: whoever holds it need not read that of whoever bought it. */
final class TicketWords {

    private static final String WORDS = "org.bilheteria.ticket.tickets";

    private static final List<ResourceBundle> ALL =
            Languages.of(WORDS, TicketWords.class.getClassLoader()).all().stream()
                    .map(language -> ResourceBundle.getBundle(
                            WORDS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)))
                    .toList();

    private TicketWords() {}

    /** Portuguese first. */
    static List<String> each(String key) {
        return ALL.stream().map(words -> words.getString(key)).toList();
    }

    /** On one line; what two languages say alike stands there once. */
    static String together(String key, Object... facts) {
        return each(key).stream()
                .map(text -> MessageFormat.format(text, facts))
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
