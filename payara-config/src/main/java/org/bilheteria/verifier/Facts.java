package org.bilheteria.verifier;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a line says beyond its place in the chain. Each reader refuses a fact that is missing or of the wrong kind. */
final class Facts {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, Object> values;

    Facts(Map<String, Object> values) {
        this.values = values;
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    String text(String name) throws Malformed {
        if (values.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw wrong(name, "must be a string that says something");
    }

    /** 32 bytes as lower-case hex. */
    byte[] bytes(String name) throws Malformed {
        return HexFormat.of().parseHex(hex(name));
    }

    String hex(String name) throws Malformed {
        if (values.get(name) instanceof String text && HEX.matcher(text).matches()) {
            return text;
        }
        throw wrong(name, "must be 64 lower-case hex digits");
    }

    /** A whole number from 0. */
    int count(String name) throws Malformed {
        long number = index(name);
        if (number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        throw wrong(name, "is too large");
    }

    /** A whole number from 0 that may need more than 31 bits. */
    long index(String name) throws Malformed {
        if (values.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw wrong(name, "must be a whole number from 0");
    }

    boolean flag(String name) throws Malformed {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "must be true or false");
    }

    /** Microseconds since 1970. */
    long instant(String name) throws Malformed {
        try {
            return Micros.instant(text(name));
        } catch (Malformed notATime) {
            throw wrong(name, "must be a UTC time with six fraction digits");
        }
    }

    /** Microseconds. */
    long duration(String name) throws Malformed {
        try {
            return Micros.duration(text(name));
        } catch (Malformed notADuration) {
            throw wrong(name, "must be an ISO-8601 duration of 0 to ten years");
        }
    }

    private static Malformed wrong(String name, String why) {
        return new Malformed(name + " " + why);
    }
}
