package org.bilheteria.psp;

/**
 * The PSP understood and says no, now and if asked again: a refund after 90 days, a key that is not the merchant's, credentials
 * that it took back. It is there, so nobody's clock stops for it. The message has its status and its own words.
 */
public class PspRefused extends PspException {

    public PspRefused(String message) {
        super(message);
    }
}
