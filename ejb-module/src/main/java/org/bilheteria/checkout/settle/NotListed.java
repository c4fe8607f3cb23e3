package org.bilheteria.checkout.settle;

/** The PSP gave notice of a payment that it does not list when asked, perhaps not yet. */
public class NotListed extends Exception {

    NotListed() {
        super("The PSP does not list a payment it gave notice of");
    }
}
