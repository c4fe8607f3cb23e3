package org.bilheteria.verifier;

/** One string of a JSON text: what it means, and where the text goes on behind its closing quote. */
record JsonString(String meaning, int end) {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";

    /** Reads the string whose opening quote is at {@code quote}. */
    static JsonString read(String text, int quote) throws Malformed {
        int end = quote + 1;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            return new JsonString(text.substring(quote + 1, end), end + 1);
        }
        return escaped(text, quote + 1);
    }

    private static boolean isPlain(char c) {
        return c != '"' && c != '\\' && c >= ' ' && !Character.isSurrogate(c);
    }

    private static JsonString escaped(String text, int start) throws Malformed {
        StringBuilder meaning = new StringBuilder();
        int next = start;
        while (next < text.length() && text.charAt(next) != '"') {
            char c = text.charAt(next);
            if (c < ' ') {
                throw new Malformed("not strict JSON: control character in a string");
            }
            boolean unicode = text.startsWith("\\u", next);
            meaning.append(c != '\\' ? c : unicode ? codeUnit(text, next + 2) : meaningOf(text, next + 1));
            next += c != '\\' ? 1 : unicode ? 6 : 2;
        }
        if (next >= text.length()) {
            throw new Malformed("not strict JSON: a string does not end");
        }
        return new JsonString(paired(meaning), next + 1);
    }

    private static char meaningOf(String text, int at) throws Malformed {
        int escape = at < text.length() ? ESCAPES.indexOf(text.charAt(at)) : -1;
        if (escape < 0) {
            throw new Malformed("not strict JSON: unknown escape in a string");
        }
        return MEANINGS.charAt(escape);
    }

    private static char codeUnit(String text, int at) throws Malformed {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new Malformed("not strict JSON: bad \\u escape");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private static String paired(CharSequence meaning) throws Malformed {
        if (meaning.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new Malformed("not strict JSON: half a character in a string");
        }
        return meaning.toString();
    }
}
