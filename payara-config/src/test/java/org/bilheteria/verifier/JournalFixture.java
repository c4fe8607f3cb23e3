package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal that can be bent at will and then sealed: whoever forges one would recompute its chain, too. */
final class JournalFixture {
    final List<Map<String, Object>> lines = new ArrayList<>();

    /** A line without seq and hashes, with its facts as name and value in turn. */
    static Map<String, Object> line(String at, String type, Object... facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at);
        line.put("sector", "S");
        line.put("type", type);
        for (int i = 0; i < facts.length; i += 2) {
            line.put((String) facts[i], facts[i + 1]);
        }
        return line;
    }

    /** The only line of this type. */
    Map<String, Object> the(String type) {
        return lines.stream()
                .filter(line -> type.equals(line.get("type")))
                .findFirst()
                .orElseThrow();
    }

    /** The first line of this type about this place. */
    Map<String, Object> the(String type, String place) {
        return lines.stream()
                .filter(line -> type.equals(line.get("type")) && place.equals(line.get("place")))
                .findFirst()
                .orElseThrow();
    }

    void swap(Map<String, Object> one, Map<String, Object> other) {
        Collections.swap(lines, indexOf(one), indexOf(other));
    }

    void exchange(String fact, Map<String, Object> one, Map<String, Object> other) {
        one.put(fact, other.put(fact, one.get(fact)));
    }

    void remove(Map<String, Object> line) {
        lines.remove(indexOf(line));
    }

    /** Inserts a line at the time of the one it is put before. */
    void insertBefore(Map<String, Object> line, String type, Object... facts) {
        lines.add(indexOf(line), line((String) line.get("at"), type, facts));
    }

    /** The place in the journal, as seq and line number count it. */
    int seqOf(Map<String, Object> line) {
        return indexOf(line) + 1;
    }

    /** The text with seq and hashes made to fit. */
    String sealed() {
        StringBuilder text = new StringBuilder();
        String prev = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            String open = "{\"seq\":" + (i + 1) + "," + members(lines.get(i)) + ",\"prev\":\"" + prev + "\"";
            prev = HexFormat.of().formatHex(sha256((open + "}").getBytes(StandardCharsets.UTF_8)));
            text.append(open).append(",\"hash\":\"").append(prev).append("\"}\n");
        }
        return text.toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    private int indexOf(Map<String, Object> line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        throw new AssertionError("not a line of this journal: " + line);
    }

    private static String members(Map<String, Object> line) {
        List<String> members = new ArrayList<>();
        line.forEach((name, value) ->
                members.add("\"" + name + "\":" + (value instanceof String ? "\"" + value + "\"" : value)));
        return String.join(",", members);
    }
}
