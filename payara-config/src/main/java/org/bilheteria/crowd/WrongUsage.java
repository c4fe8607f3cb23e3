package org.bilheteria.crowd;

/** The run can't begin; the message tells the person at the terminal what to do about it. */
final class WrongUsage extends RuntimeException {

    WrongUsage(String message) {
        super(message);
    }
}
