package org.bilheteria.domain;

/** What was asked for was not done; the message tells the operator why. */
final class Failed extends Exception {

    private static final long serialVersionUID = 1;

    Failed(String message) {
        super(message);
    }
}
