package org.bilheteria.psp;

import java.util.Collection;
import java.util.List;

/**
 * What the PSP lists. Each payment counts for itself: one that makes no sense must not keep the others.
 *
 * @param payments each once
 * @param unreadable what makes no sense, without what it says of people
 */
public record PspPayments(Collection<PspPayment> payments, List<String> unreadable) {

    /** A list in which all makes sense. */
    public static PspPayments of(Collection<PspPayment> payments) {
        return new PspPayments(payments, List.of());
    }
}
