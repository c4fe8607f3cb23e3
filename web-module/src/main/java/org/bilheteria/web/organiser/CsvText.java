package org.bilheteria.web.organiser;

/** Texts of people as fields of a table with commas. */
final class CsvText {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private CsvText() {}

    /** In quotes. A text that begins like a formula would be one in a spreadsheet, so an apostrophe goes before it. */
    static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
