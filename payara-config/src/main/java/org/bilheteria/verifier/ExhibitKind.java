package org.bilheteria.verifier;

import java.util.Locale;

/** The kinds of exhibit, in the order they are judged in. */
enum ExhibitKind {
    RECEIPT(Outcome.BAD_TOKEN),
    HEAD(Outcome.BAD_TOKEN),
    PROOF(Outcome.WRONG_PROOF);

    /** What one is that can't even be read. */
    final Outcome wrong;

    ExhibitKind(Outcome wrong) {
        this.wrong = wrong;
    }

    /** The option that names a file of these. */
    String option() {
        return "--" + this + "s";
    }

    /** What one is called on the command line and in the output. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
