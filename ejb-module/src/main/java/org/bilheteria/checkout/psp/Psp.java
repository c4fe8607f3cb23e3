package org.bilheteria.checkout.psp;

import java.util.Optional;
import org.bilheteria.shared.Money;

/** What Bilheteria asks of a payment provider. None of it may be asked under a lock or within a transaction. */
public interface Psp {

    /** Makes a charge, or finds the one made before under this txid. @param seconds until it should not be paid any more */
    PspCharge create(String txid, Money amount, long seconds, String text) throws PspUnavailable;

    /** Empty when the PSP has no such charge. */
    Optional<PspCharge> charge(String txid) throws PspUnavailable;

    /**
     * Removes a charge so that nobody can pay it any more, unless it is paid already: the answer says which. Empty when the
     * PSP has no such charge.
     */
    Optional<PspCharge> remove(String txid) throws PspUnavailable;

    /** Has notices of payments posted to {@code url + "/pix"}. */
    void notifyAt(String url) throws PspUnavailable;
}
