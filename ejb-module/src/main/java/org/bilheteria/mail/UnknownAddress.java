package org.bilheteria.mail;

/** The mail server refuses this address for good. */
class UnknownAddress extends Exception {

    UnknownAddress(Throwable cause) {
        // Without the server's words: they repeat the address.
        super("The mail server refuses the address: " + cause.getClass().getSimpleName());
    }
}
