package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bends an honest journal in one to three ways chosen by a seeded random, with its chain made to fit or not. */
final class RandomTampering {
    private static final List<Object> ODD_VALUES = List.of(
            0,
            1,
            2,
            7,
            -1,
            2_147_483_648L,
            123_456_789_012_345_678L,
            999_999_999_999_999_999L,
            new Raw("-0"),
            new Raw("1.0"),
            new Raw("1e2"),
            new Raw("1234567890123456789"),
            new Raw("01"),
            new Raw("null"),
            new Raw("[]"),
            true,
            false,
            "",
            "S",
            "HONOURED",
            "no place",
            "é\uD83C\uDFAB",
            "\\u0041",
            "\\ud800",
            "\\\"\\\\/\\b\\f\\t",
            "0".repeat(64),
            "AB".repeat(32),
            "2026-03-01T13:00:00Z",
            "2026-03-01t13:00:02.500000Z",
            "2026-03-01T24:00:00.000000Z",
            "2026-03-01T23:59:60.999999Z",
            "2026-02-29T13:00:00.000000Z",
            "2024-02-29T13:00:00.000001Z",
            "2026-03-01T13:00:00.000000+",
            "0000-01-01T00:00:00.000000Z",
            "1969-12-31T23:59:59.999999Z",
            "9999-12-31T23:59:59.999999Z",
            "PT1S",
            "pt1m30.5s",
            "PT0S",
            "P",
            "PT",
            "P1DT",
            "-PT-5M",
            "PT-5M",
            "P3660D",
            "P3660DT0.000000001S",
            "PT+1H-30M,5S",
            "PT1.S",
            "PT1,5S",
            "PT0.0000009S",
            "P1D1S",
            "PT99999999999999999999S",
            "P9223372036854775807DT-1S");

    private final Random random;
    private final JournalFixture journal = HonestSale.journal();

    RandomTampering(long seed) {
        random = new Random(seed);
    }

    /** The bytes of the bent journal. */
    byte[] journal() {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            bend();
        }
        String sealed = journal.sealed();
        return random.nextInt(4) == 0 ? scratch(sealed) : sealed.getBytes(StandardCharsets.UTF_8);
    }

    private void bend() {
        Map<String, Object> line = any(journal.lines);
        switch (random.nextInt(6)) {
            case 0 -> journal.remove(line);
            case 1 -> journal.swap(line, any(journal.lines));
            case 2 -> journal.lines.add(random.nextInt(journal.lines.size()), new LinkedHashMap<>(line));
            case 3 -> exchangeOneOf(line);
            default -> line.put(any(new ArrayList<>(line.keySet())), any(ODD_VALUES));
        }
    }

    /** Takes the value over from another line that has the same fact. */
    private void exchangeOneOf(Map<String, Object> line) {
        String name = any(new ArrayList<>(line.keySet()));
        List<Map<String, Object>> others =
                journal.lines.stream().filter(other -> other.containsKey(name)).toList();
        journal.exchange(name, line, any(others));
    }

    /** Changes a few bytes behind the back of the chain. */
    private byte[] scratch(String sealed) {
        byte[] bytes = sealed.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value that stands in the text as it is. */
    private record Raw(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
