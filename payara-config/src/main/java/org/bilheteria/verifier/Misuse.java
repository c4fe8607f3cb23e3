package org.bilheteria.verifier;

/** A command line that asks for nothing that could be done. */
final class Misuse extends Exception {
    Misuse(String why) {
        super(why);
    }
}
