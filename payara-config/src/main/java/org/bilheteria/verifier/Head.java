package org.bilheteria.verifier;

/**
 * The box office's signed word on the first {@code seq} lines of a sector's journal: the hash of the last of them and
 * the Merkle root over all, both as hex.
 */
record Head(String performance, String sector, long seq, String hash, String root) implements Exhibit {
    static final String TYPE = "head+jwt";

    /** Reads the claims of a genuine token. */
    static Head of(Facts claims) throws Malformed {
        long seq = claims.index("seq");
        if (seq == 0) {
            throw new Malformed("seq must be a whole number from 1");
        }
        claims.instant("at");
        return new Head(
                claims.plain("performance"), claims.plain("sector"), seq, claims.hex("hash"), claims.hex("root"));
    }

    @Override
    public String label() {
        return "seq " + seq;
    }

    @Override
    public void seek(Sought sought) {
        sought.add(seq);
    }

    @Override
    public Answer judge(CheckedJournals journals) {
        return journals.ask(performance, sector, witness -> witness.judge(this));
    }
}
