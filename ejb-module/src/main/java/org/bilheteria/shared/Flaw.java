package org.bilheteria.shared;

/** What is wrong with a field, by the code the contract gives it. */
public enum Flaw {
    REQUIRED,
    TOO_LONG,
    TOO_SHORT,
    INVALID,
    TOO_COMMON
}
