package org.bilheteria.verifier;

/** What a look into the journals says of a receipt, a head or a proof; the later outweighs the earlier. */
enum Outcome {
    /** Its sector is not in what was checked. */
    OTHER_SECTOR,
    /** The journal is not that far. */
    NOT_YET,
    /** The journal has the receipt's arrival. */
    PROVEN_IN,
    /** The journal begins with the very lines that the head was signed over. */
    ON_CHAIN,
    /** The proof leads from its line to its signed head, and the head is not contradicted. */
    OK,
    /** The journal went on without the receipt's arrival. */
    OMITTED,
    /** The journal has the receipt's place with another stamp. */
    WRONG_STAMP,
    /** The box office signed another journal than the one that was checked. */
    FORKED,
    /** The proof doesn't lead from its line to its head. */
    WRONG_PROOF,
    /** Not what the box office signed, or not now, or not for this. */
    BAD_TOKEN;

    boolean isViolation() {
        return compareTo(OMITTED) >= 0;
    }
}
