package org.bilheteria.verifier;

/** A line that is not what the contract says; the message tells why, without repeating the line. */
final class Malformed extends Exception {
    private final String why;

    Malformed(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
