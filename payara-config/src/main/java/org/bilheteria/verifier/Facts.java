package org.bilheteria.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a line says beyond its place in the chain. Each reader refuses a fact that is missing or of the wrong kind. */
final class Facts {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 100;
    private static final BigDecimal YEAR_10000 = BigDecimal.valueOf(253_402_300_800L);

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

    /** Text that may be printed: a token's claims come from outside, and control characters could drive a terminal. */
    String plain(String name) throws Malformed {
        String text = text(name);
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, "must be plain text of at most " + LONGEST_NAME + " characters");
        }
        return text;
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

    /** A list of 32 bytes each, as lower-case hex. */
    List<byte[]> hashes(String name) throws Malformed {
        List<byte[]> hashes = new ArrayList<>();
        if (!(values.get(name) instanceof List<?> list)) {
            throw wrong(name, "must be a list of hashes");
        }
        for (Object each : list) {
            hashes.add(new Facts(Map.of(name, each == null ? "" : each)).bytes(name));
        }
        return hashes;
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

    /** A NumericDate of RFC 7519, in seconds and perhaps fractions of them, as microseconds since 1970. */
    long numericDate(String name) throws Malformed {
        Object value = values.get(name);
        BigDecimal seconds = value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal fraction ? fraction : BigDecimal.valueOf(-1);
        if (seconds.signum() < 0 || seconds.compareTo(YEAR_10000) >= 0) {
            throw wrong(name, "must be seconds since 1970");
        }
        return seconds.movePointRight(6).longValue();
    }

    boolean has(String name) {
        return values.containsKey(name);
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
