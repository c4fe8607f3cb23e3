package org.bilheteria.psp;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Money;

/**
 * What Bilheteria asks of a payment provider. None of it may be asked under a lock or within a transaction. Each may end in
 * {@link PspUnavailable}, and may then have been done or not, in {@link PspRefused}, or in {@link PspBusy} before it is asked.
 */
public interface Psp {

    /** Makes a charge, or finds the one made before under this txid. @param seconds until it should not be paid any more */
    PspCharge create(String txid, Money amount, long seconds, String text) throws PspException;

    /** Empty when the PSP has no such charge. */
    Optional<PspCharge> charge(String txid) throws PspException;

    /**
     * Removes a charge so that nobody can pay it any more, unless it is paid already: the answer says which. Empty when the
     * PSP has no such charge.
     */
    Optional<PspCharge> remove(String txid) throws PspException;

    /** Lets a charge live so many seconds, counted from when it was made. */
    void extend(String txid, long seconds) throws PspException;

    /**
     * Gives money back; asked again with the same id it is the same refund.
     *
     * @throws PspRefused when it will never do so under this id
     */
    PspRefund refund(String endToEndId, String refundId, Money amount) throws PspException;

    /** Empty when the PSP has no such refund. */
    Optional<PspRefund> refundStatus(String endToEndId, String refundId) throws PspException;

    /** Empty when the PSP has no such payment. */
    Optional<PspPayment> payment(String endToEndId) throws PspException;

    /** Every payment that settled in this span, each once. */
    PspPayments payments(Instant from, Instant to) throws PspException;

    /** Of the payments that settled in this span those of which anything was given back, by whomever. */
    PspPayments refunded(Instant from, Instant to) throws PspException;

    /** Has notices of payments posted to {@code url + "/pix"}. */
    void notifyAt(String url) throws PspException;

    /** Where notices are posted, as the PSP writes it; empty when nowhere. */
    Optional<String> notifiedAt() throws PspException;

    /** Has no more notices posted. */
    void stopNotices() throws PspException;
}
