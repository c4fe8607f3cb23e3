package org.bilheteria.verifier;

import org.jspecify.annotations.Nullable;

/**
 * What the board says of one sector at a point of its journal.
 *
 * @param head the newest signed head as a token, or null while there is none
 */
record Published(
        String sector,
        long capacity,
        long held,
        long sold,
        long lastNumber,
        long journalSeq,
        String journalHash,
        @Nullable String head) {

    /** Judges that the journal, replayed up to the same line, says the same (I7). */
    void compare(Sector replayed, Chain chain, Findings findings) {
        boolean same = chain.seq() == journalSeq && chain.hash().equals(journalHash);
        findings.expect(same, Rule.I7, "the board shows another hash for seq %d", journalSeq);
        compare("capacity", capacity, replayed.stock.capacity(), findings);
        compare("held", held, replayed.stock.held(), findings);
        compare("sold", sold, replayed.stock.sold(), findings);
        compare("lastNumber", lastNumber, replayed.lastNumber, findings);
    }

    private static void compare(String what, long shown, long replayed, Findings findings) {
        findings.expect(shown == replayed, Rule.I7, "the board shows %s %d, the journal %d", what, shown, replayed);
    }
}
