package org.bilheteria.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strict reader of JSON (RFC 8259): one reading for one text, or none. Refuses duplicate keys, lone surrogates and
 * anything after the value. Values come as {@link String}, {@link Long}, {@link BigDecimal}, {@link Boolean},
 * {@link Map} (in the order of the text), {@link List} or null.
 */
final class Json {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private final String text;
    private final boolean compact;
    private final int deepest;
    private int next;
    private int depth;

    private Json(String text, boolean compact, int deepest) {
        this.text = text;
        this.compact = compact;
        this.deepest = deepest;
    }

    /** Reads one object without nested values and without any white space between its parts. */
    static Map<String, Object> flat(String text) throws Malformed {
        return new Json(text, true, 1).whole();
    }

    /** Reads one object, however it is laid out. */
    static Map<String, Object> document(String text) throws Malformed {
        return new Json(text, false, DEEPEST).whole();
    }

    private Map<String, Object> whole() throws Malformed {
        skipSpace();
        Map<String, Object> members = object();
        skipSpace();
        if (next < text.length()) {
            throw wrong("text after the object");
        }
        return members;
    }

    private @Nullable Object value() throws Malformed {
        return switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() throws Malformed {
        enter('{');
        Map<String, Object> members = new LinkedHashMap<>();
        if (!closes('}')) {
            do {
                member(members);
            } while (continues('}'));
        }
        depth--;
        return members;
    }

    private void member(Map<String, Object> members) throws Malformed {
        skipSpace();
        if (peek() != '"') {
            throw wrong("a key must be a string");
        }
        String key = string();
        skipSpace();
        take(':');
        skipSpace();
        if (members.containsKey(key)) {
            throw wrong("duplicate key " + key);
        }
        members.put(key, value());
    }

    private List<Object> array() throws Malformed {
        enter('[');
        List<Object> items = new ArrayList<>();
        if (!closes(']')) {
            do {
                skipSpace();
                items.add(value());
            } while (continues(']'));
        }
        depth--;
        return items;
    }

    private String string() throws Malformed {
        JsonString string = JsonString.read(text, next);
        next = string.end();
        return string.meaning();
    }

    private Object number() throws Malformed {
        int end = next;
        while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String digits = text.substring(next, end);
        if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
            throw wrong("not a value");
        }
        next = end;
        boolean whole = digits.length() < 19 && digits.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        if (whole) {
            return Long.parseLong(digits);
        }
        return new BigDecimal(digits);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) throws Malformed {
        if (!text.startsWith(word, next)) {
            throw wrong("not a value");
        }
        next += word.length();
        return meaning;
    }

    private void enter(char bracket) throws Malformed {
        take(bracket);
        if (++depth > deepest) {
            throw wrong("nested too deep");
        }
    }

    private boolean closes(char bracket) throws Malformed {
        skipSpace();
        if (peek() != bracket) {
            return false;
        }
        next++;
        return true;
    }

    private boolean continues(char bracket) throws Malformed {
        if (closes(bracket)) {
            return false;
        }
        take(',');
        return true;
    }

    private void take(char expected) throws Malformed {
        if (peek() != expected) {
            throw wrong("'" + expected + "' expected");
        }
        next++;
    }

    private char peek() throws Malformed {
        if (next >= text.length()) {
            throw wrong("ends too early");
        }
        return text.charAt(next);
    }

    private void skipSpace() {
        while (!compact && next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private Malformed wrong(String why) {
        return new Malformed("not strict JSON: " + why + " at character " + (next + 1));
    }
}
