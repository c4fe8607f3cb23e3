package org.bilheteria.it;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An honest journal of sector "3" with a lobby of four places; they are known by their rank in its draw. */
final class SmallJournal {

    static final String STAMP = "2026-03-01T12:59:00.123456Z";
    static final String CALLED = "2026-03-01T13:00:05.000000Z";
    static final String DEADLINE = "2026-03-01T13:05:05.000000Z";
    static final String LAST_TIME = "2026-03-01T13:04:00.000000Z";
    static final String SEED = "5eed".repeat(16);
    private static final List<String> LOBBY =
            List.of("0a".repeat(16), "1b".repeat(16), "2c".repeat(16), "3d".repeat(16));
    static final String DIGEST =
            ReferenceTree.root(LOBBY.stream().map(SmallJournal::hex).toList());
    /** The lobby in the order of its numbers. */
    static final List<String> PLACES =
            LOBBY.stream().sorted(Comparator.comparing(SmallJournal::drawKey)).toList();

    private final List<String> lines = new ArrayList<>();
    private String hash = "0".repeat(64);

    SmallJournal() {
        write("2026-03-01T12:00:00.000000Z", "OPENED", """
                "capacity":3,"halfQuota":0,"commitment":"%s","opensAt":"2026-03-01T13:00:00.000000Z","window":"PT1S",\
                "settle":"PT2S","hold":"PT5M","grace":"PT1M30S\"""".formatted(ReferenceTree.sha256(SEED)));
        for (String place : LOBBY) {
            write(STAMP, "ARRIVED", """
                    "place":"%s","stamp":"%s","full":%d,"half":0,"acceptFewer":false,"window":0,"late":false""".formatted(place, STAMP, place.equals(PLACES.get(1)) ? 4 : 1));
        }
        write("2026-03-01T13:00:02.000000Z", "DRAWN", """
                "n":0,"window":0,"seed":"%s","digest":"%s","count":4""".formatted(SEED, DIGEST));
        for (String place : PLACES) {
            numbered("2026-03-01T13:00:02.500000Z", "NUMBERED", place, "");
        }
        held(PLACES.get(0));
        numbered(CALLED, "SKIPPED", PLACES.get(1), ",\"reason\":\"LARGER_THAN_LEFT\"");
        held(PLACES.get(2));
        write(LAST_TIME, "LEFT", "\"place\":\"" + PLACES.get(1) + "\"");
    }

    private void held(String place) {
        numbered(CALLED, "HELD", place, ",\"full\":1,\"half\":0,\"deadline\":\"" + DEADLINE + "\"");
    }

    private void numbered(String at, String type, String place, String more) {
        write(at, type, "\"place\":\"" + place + "\",\"number\":" + (PLACES.indexOf(place) + 1) + more);
    }

    private void write(String at, String type, String facts) {
        String open = "{\"seq\":%d,\"at\":\"%s\",\"sector\":\"3\",\"type\":\"%s\",%s,\"prev\":\"%s\""
                .formatted(lines.size() + 1, at, type, facts, hash);
        hash = ReferenceTree.sha256(hex(open + "}"));
        lines.add(open + ",\"hash\":\"" + hash + "\"}");
    }

    byte[] journal() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return lines.size();
    }

    String line(int seq) {
        return lines.get(seq - 1);
    }

    String hash(int seq) {
        String line = line(seq);
        return line.substring(line.length() - 66, line.length() - 2);
    }

    String root(int size) {
        return ReferenceTree.root(leaves(size));
    }

    List<String> path(int seq, int size) {
        return ReferenceTree.path(seq - 1, leaves(size));
    }

    /** Where this place's ARRIVED line is. */
    int arrival(String place) {
        return LOBBY.indexOf(place) + 2;
    }

    static String drawKey(String place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(SEED), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(DIGEST + hex(place))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> leaves(int size) {
        return lines.subList(0, size).stream().map(SmallJournal::hex).toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
