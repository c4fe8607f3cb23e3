package org.bilheteria.verifier;

/** A line that is not what the contract says; the message tells why, without repeating the line. */
final class Malformed extends Exception {
    Malformed(String why) {
        super(why);
    }
}
