package org.bilheteria.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of a journal, taken apart; times are microseconds since 1970. */
record JournalLine(long seq, long at, String sector, String type, Facts facts, String prev, String hash) {
    private static final List<String> HEAD = List.of("seq", "at", "sector", "type");
    private static final List<String> TAIL = List.of("prev", "hash");

    /** Takes the bytes of a line apart, refusing whatever isn't the form of the contract. */
    static JournalLine of(byte[] bytes) throws Malformed {
        if (bytes.length > ByteLines.LONGEST) {
            throw new Malformed("longer than " + ByteLines.LONGEST + " bytes");
        }
        Map<String, Object> values = Json.flat(Utf8.read(bytes));
        List<String> keys = new ArrayList<>(values.keySet());
        int facts = keys.size() - TAIL.size();
        if (facts < HEAD.size()
                || !keys.subList(0, HEAD.size()).equals(HEAD)
                || !keys.subList(facts, keys.size()).equals(TAIL)) {
            throw new Malformed("must begin with seq, at, sector, type and end with prev, hash");
        }
        Facts all = new Facts(values);
        long seq = all.index("seq");
        long at = all.instant("at");
        String sector = all.text("sector");
        String type = all.text("type");
        String prev = all.hex("prev");
        String hash = all.hex("hash");
        HEAD.forEach(values::remove);
        TAIL.forEach(values::remove);
        return new JournalLine(seq, at, sector, type, all, prev, hash);
    }
}
