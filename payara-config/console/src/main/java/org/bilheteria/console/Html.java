package org.bilheteria.console;

/** Text made safe for HTML. */
final class Html {

    private Html() {}

    static String of(Object text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
