package org.bilheteria.checkout.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.shared.Money;
import org.jspecify.annotations.Nullable;

/** A PIX charge of a hold, as {@link ChargeState} says. Kept for ever: money may come late. */
@Entity
public class Charge {

    @Id
    private String txid;

    @Column(name = "place_id")
    private String place;

    private int attempt;

    @Column(name = "sector_id")
    private int sector;

    private long amount;

    @Enumerated(EnumType.STRING)
    private ChargeState state = ChargeState.REQUESTED;

    @Column(name = "copy_paste")
    private @Nullable String copyPaste;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Charge() {}

    /** @param attempt how many charges the hold had before */
    public Charge(String txid, Hold hold, int attempt, Money amount, Instant now, Instant expiresAt) {
        this.txid = txid;
        this.place = hold.place();
        this.attempt = attempt;
        this.sector = hold.sector();
        this.amount = amount.cents();
        this.createdAt = now;
        this.askedAt = now;
        this.expiresAt = expiresAt;
    }

    /** The PSP made it. */
    public void activate(String pixCopiaECola) {
        if (state == ChargeState.REQUESTED) {
            state = ChargeState.ACTIVE;
            copyPaste = pixCopiaECola;
        }
    }

    public void pay() {
        state = ChargeState.PAID;
    }

    /** It was paid, but not so that it bought anything; the PSP will let nobody pay it again. */
    public void spend() {
        if (open()) {
            state = ChargeState.SPENT;
        }
    }

    /** It can't be paid any more, as far as that can be said of a PIX charge. */
    public void remove() {
        if (open()) {
            state = ChargeState.REMOVED;
        }
    }

    /** The PSP was asked about it. */
    public void markAsked(Instant now) {
        askedAt = now;
    }

    /** The hold's clock stood still meanwhile, and so did the charge's. */
    public void extend(Instant newExpiry) {
        expiresAt = newExpiry;
    }

    /** Whether somebody may still pay it. */
    public boolean open() {
        return state == ChargeState.REQUESTED || state == ChargeState.ACTIVE;
    }

    public String txid() {
        return txid;
    }

    public String place() {
        return place;
    }

    public int attempt() {
        return attempt;
    }

    public int sector() {
        return sector;
    }

    public Money amount() {
        return new Money(amount);
    }

    public ChargeState state() {
        return state;
    }

    /** The text the QR code shows ("PIX copia e cola"); empty until the PSP made the charge. */
    public Optional<String> copyPaste() {
        return Optional.ofNullable(copyPaste);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
