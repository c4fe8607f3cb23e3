package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hash chain of one sector (I7). After a broken link it goes on from what the line claims: one forgery is one or two
 * violations, not one for each line behind it.
 */
final class Chain {
    private static final String BEFORE_THE_FIRST = "0".repeat(64);
    /** {@code ,"hash":"…"}} at the end of the line; the brace stays in what is hashed. */
    private static final int TAIL = ",\"hash\":\"\"}".length() + 64;

    private final MessageDigest sha256 = Sha256.digest();
    private final Findings findings;
    private long seq;
    private long at = Long.MIN_VALUE;
    private String hash = BEFORE_THE_FIRST;

    Chain(Findings findings) {
        this.findings = findings;
    }

    /** Judges that the line is the next of this chain and goes on to it. */
    void append(JournalLine line, byte[] bytes) {
        findings.expect(line.seq() == seq + 1, Rule.I7, "seq %d where %d is due", line.seq(), seq + 1);
        findings.expect(line.prev().equals(hash), Rule.I7, "prev is not the hash of the line before");
        findings.expect(line.hash().equals(hashOf(bytes)), Rule.I7, "hash does not match the line");
        if (line.at() < at) {
            findings.expect(false, Rule.I7, "time goes back from %s to %s", Micros.text(at), Micros.text(line.at()));
        }
        seq = line.seq();
        at = line.at();
        hash = line.hash();
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    private String hashOf(byte[] bytes) {
        String tail = new String(bytes, bytes.length - TAIL, 9, StandardCharsets.ISO_8859_1);
        if (!tail.equals(",\"hash\":\"")) {
            // written with escapes: the same JSON, but not the line that was hashed
            return "";
        }
        sha256.update(bytes, 0, bytes.length - TAIL);
        sha256.update((byte) '}');
        return HexFormat.of().formatHex(sha256.digest());
    }
}
