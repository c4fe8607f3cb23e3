package org.bilheteria.steering.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * Money that waits for a person, and what may be done about it. An act that can't be done now throws {@link
 * IllegalStateException}, one that makes no sense {@link IllegalArgumentException}, both with a sentence for the reader, and
 * nothing is changed. {@code actor} is who the audit log will name, such as {@code asadmin admin}.
 */
public interface MoneyMXBean {

    /** The bean's name. */
    static ObjectName name() {
        try {
            return new ObjectName("org.bilheteria:type=Money");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Payments that bought nothing and are not provably ours to give back, a line of {@code key=value} each. */
    String[] getReview();

    /** Refunds asked for in vain or stopped, a line of {@code key=value} each. */
    String[] getTroubled();

    /** @param payment its endToEndId */
    void giveBack(String payment, String actor);

    /** Takes a payment for the charge of this txid. */
    void assign(String payment, String txid, String actor);

    /** @param id the bank's of the return or of its transfer. @param amount such as {@code 10.00} */
    void noteReturn(String payment, String id, String amount, String actor);

    void retry(String refund, String actor);

    void stop(String refund, String actor);
}
