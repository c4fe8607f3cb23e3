package org.bilheteria.verifier;

/**
 * The outcome of a check with what belongs to it.
 *
 * @param seq the line it was decided by, or 0
 * @param why plain words, or empty where the outcome says it all
 */
record Answer(Outcome outcome, long seq, String why) {
    static Answer of(Outcome outcome, String why) {
        return new Answer(outcome, 0, why);
    }

    static Answer at(Outcome outcome, long seq) {
        return new Answer(outcome, seq, "");
    }

    /** For messages. */
    @Override
    public String toString() {
        return outcome + (seq > 0 ? " seq " + seq : "") + (why.isEmpty() ? "" : ": " + why);
    }
}
