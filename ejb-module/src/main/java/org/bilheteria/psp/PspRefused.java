package org.bilheteria.psp;

/** The PSP understood and says no, now and if asked again: a refund after 90 days, or of more than was paid. */
public class PspRefused extends Exception {

    public PspRefused(String message) {
        super(message);
    }
}
