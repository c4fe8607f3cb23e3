package org.bilheteria.checkout.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to who paid it. Recorded in the transaction that decides it; then the PSP is asked until it has
 * done it. Its id follows from what it is for, so that asking twice is one refund.
 */
@Entity
public class Refund {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    @Id
    private String id;

    @Column(name = "end_to_end_id")
    private String endToEndId;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private RefundReason reason;

    private long amount;

    @Enumerated(EnumType.STRING)
    private RefundState state = RefundState.REQUESTED;

    @Column(name = "buyer_id")
    private @Nullable Long buyer;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    protected Refund() {}

    /** @param buyer whose money it is; null when nobody knows */
    public Refund(String endToEndId, RefundReason reason, Money amount, @Nullable Long buyer, Instant now) {
        this(endToEndId, 0, reason, amount, buyer, now);
    }

    private Refund(
            String endToEndId, int attempt, RefundReason reason, Money amount, @Nullable Long buyer, Instant now) {
        this.id = id(endToEndId, reason, attempt);
        this.endToEndId = endToEndId;
        this.attempt = attempt;
        this.reason = reason;
        this.amount = amount.cents();
        this.buyer = buyer;
        this.requestedAt = now;
        this.nextTryAt = now;
    }

    /**
     * Somebody else gave money back, the payer's bank (MED) or the merchant by hand; nothing is left to do.
     *
     * @param returned the return's id at the PSP: a payment may have several
     */
    public static Refund takenBack(Payment payment, String returned, Money amount, @Nullable Long buyer, Instant now) {
        Refund refund = new Refund(payment.endToEndId(), RefundReason.TAKEN_BACK, amount, buyer, now);
        refund.id = idOfReturn(payment.endToEndId(), returned);
        refund.finish(now);
        return refund;
    }

    /** Under which a return of others is written down. */
    public static String idOfReturn(String endToEndId, String returned) {
        return id(endToEndId, RefundReason.TAKEN_BACK, returned);
    }

    /** @param which of this payment's refunds for that reason */
    private static String id(String endToEndId, RefundReason reason, Object which) {
        String what = endToEndId + '|' + reason + '|' + which;
        return Digests.sha256Hex(what).substring(0, 32);
    }

    /** The PSP has it. */
    public void process(Instant now) {
        if (state == RefundState.REQUESTED) {
            state = RefundState.PROCESSING;
            wait(now);
        }
    }

    /** The money is back; also of one that was given up, if the PSP did it all the same. */
    public void finish(Instant now) {
        if (state != RefundState.DONE) {
            state = RefundState.DONE;
            doneAt = now;
        }
    }

    /** The PSP could not pay it. @return what to ask for instead; empty if that is known already */
    public Optional<Refund> fail(Instant now) {
        if (state == RefundState.FAILED || state == RefundState.DONE) {
            return Optional.empty();
        }
        state = RefundState.FAILED;
        Refund next = next(new Money(amount), now);
        next.tries = tries;
        next.wait(now);
        return Optional.of(next);
    }

    /**
     * Less is left to give back than this refund's amount.
     *
     * @param left in centavos
     * @return what to ask for instead; empty when nothing is left
     */
    public Optional<Refund> shrink(long left, Instant now) {
        state = RefundState.FAILED;
        return left > 0 ? Optional.of(next(new Money(left), now)) : Optional.empty();
    }

    /** The next attempt, under another id. */
    private Refund next(Money newAmount, Instant now) {
        Refund next = new Refund(endToEndId, attempt + 1, reason, newAmount, buyer, now);
        next.requestedAt = requestedAt;
        next.stoppedAt = stoppedAt;
        return next;
    }

    /** Nothing came of this try; the next is a little later, each time longer. */
    public void wait(Instant now) {
        tries++;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 12));
        nextTryAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** A person says that the PSP is not to be asked for it any more, or not for now; the money is still owed. */
    public void stop(Instant now) {
        if (stoppedAt == null) {
            stoppedAt = now;
        }
    }

    /** The PSP is asked for it at once, also when it was stopped. */
    public void retry(Instant now) {
        stoppedAt = null;
        nextTryAt = now;
    }

    public boolean stopped() {
        return stoppedAt != null;
    }

    /** Whether the PSP is to be asked for it. */
    public boolean due() {
        return pending() && !stopped();
    }

    /** Whether money is still owed. */
    public boolean pending() {
        return state == RefundState.REQUESTED || state == RefundState.PROCESSING;
    }

    public String id() {
        return id;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public RefundReason reason() {
        return reason;
    }

    public Money amount() {
        return new Money(amount);
    }

    public RefundState state() {
        return state;
    }

    /** Whose money it is; empty when nobody knows. */
    public Optional<Long> buyer() {
        return Optional.ofNullable(buyer);
    }

    /** When it was decided, also of later attempts. */
    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** How often the PSP was asked in vain. */
    public int tries() {
        return tries;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }
}
