package org.bilheteria.crowd.option;

/** The run can't begin; the message tells the person at the terminal what to do about it. */
public final class WrongUsage extends RuntimeException {

    public WrongUsage(String message) {
        super(message);
    }
}
