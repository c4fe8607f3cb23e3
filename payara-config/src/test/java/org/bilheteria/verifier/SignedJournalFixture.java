package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What an honest box office says and proves of a sealed journal. */
final class SignedJournalFixture {
    final String journal;
    final List<String> lines;
    private final TokenFixture key;

    SignedJournalFixture(String journal, TokenFixture key) {
        this.journal = journal;
        this.lines = journal.lines().toList();
        this.key = key;
    }

    /** The hash that ends this line. */
    String hash(int seq) {
        String line = lines.get(seq - 1);
        return line.substring(line.length() - 66, line.length() - 2);
    }

    String root(int size) {
        return HexFormat.of().formatHex(ReferenceTree.root(leaves(size)));
    }

    Map<String, Object> headClaims(int seq) {
        Map<String, Object> claims = TokenFixture.claims(TokenFixture.ISSUED);
        claims.put("seq", seq);
        claims.put("hash", hash(seq));
        claims.put("root", root(seq));
        claims.put("at", lines.get(seq - 1).replaceFirst(".*?\"at\":\"([^\"]*)\".*", "$1"));
        return claims;
    }

    String head(int seq) {
        return key.head(headClaims(seq));
    }

    /** The proof of a line among the first {@code size}, to be bent before it is written as JSON. */
    Map<String, Object> proof(int seq, int size) {
        List<String> path = ReferenceTree.path(seq - 1, leaves(size)).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
        String line = lines.get(seq - 1);
        String place =
                line.contains("\"type\":\"ARRIVED\"") ? line.replaceFirst(".*\"place\":\"([^\"]*)\".*", "$1") : null;
        Map<String, Object> proof = TokenFixture.members(
                "performance", "8", "sector", "S", "place", place, "seq", seq, "line", line, "path", path);
        proof.putAll(Map.of("root", root(size), "size", size, "head", head(size)));
        return proof;
    }

    /** When the last line was written. */
    Instant end() {
        return Instant.parse((String) headClaims(lines.size()).get("at"));
    }

    private List<byte[]> leaves(int size) {
        return lines.subList(0, size).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
