package org.bilheteria.web.organiser;

import org.jspecify.annotations.Nullable;

/** Texts of people as fields of a table with commas. */
final class CsvText {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    /** By it a spreadsheet knows that what follows is UTF-8; programs that read a table by its contract are spared it. */
    private static final String MARK = "\ufeff";

    private CsvText() {}

    /** What a table begins with. @param spreadsheet {@code true} when a spreadsheet is to open it */
    static String beginning(@Nullable String spreadsheet) {
        return "true".equals(spreadsheet) ? MARK : "";
    }

    /** In quotes. A text that begins like a formula would be one in a spreadsheet, so an apostrophe goes before it. */
    static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
