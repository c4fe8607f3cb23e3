package org.bilheteria.verifier;

/** What a line breaks: an invariant of docs/architecture.md, the form of a line, or what the phase of the sale forbids. */
enum Rule {
    FORM,
    PHASE,
    I1,
    I2,
    I3,
    I4,
    I5,
    I7
}
