package org.bilheteria.verifier;

/** An input that can't be judged at all: not there, not answering, or not a whole journal. */
final class Unreadable extends Exception {
    Unreadable(String why) {
        super(why);
    }
}
