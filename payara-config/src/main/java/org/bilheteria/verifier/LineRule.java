package org.bilheteria.verifier;

/** What one type of line must satisfy and what it changes. Reads all its facts before it changes anything. */
@FunctionalInterface
interface LineRule {
    void replay(JournalLine line) throws Malformed;
}
