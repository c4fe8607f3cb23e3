package org.bilheteria.checkout.settle;

/** Nothing can be said of a payment before the stopped clocks run again; it must be asked about later. */
public class Undecided extends Exception {

    public Undecided() {
        super("A payment for a hold that was overdue when the clocks were stopped waits until they run again");
    }
}
