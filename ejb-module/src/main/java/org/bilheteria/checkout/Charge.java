package org.bilheteria.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.shared.Money;

/** The PIX charge of a hold. Kept for ever: money may come late. */
@Entity
public class Charge {

    @Id
    private String txid;

    @Column(name = "place_id")
    private String place;

    @Column(name = "sector_id")
    private int sector;

    private long amount;

    @Enumerated(EnumType.STRING)
    private ChargeState state = ChargeState.REQUESTED;

    @Column(name = "copy_paste")
    private String copyPaste;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Charge() {}

    Charge(String txid, Hold hold, Money amount, Instant now, Instant expiresAt) {
        this.txid = txid;
        this.place = hold.place();
        this.sector = hold.sector();
        this.amount = amount.cents();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** The PSP made it. */
    void activate(String pixCopiaECola) {
        if (state == ChargeState.REQUESTED) {
            state = ChargeState.ACTIVE;
            copyPaste = pixCopiaECola;
        }
    }

    void pay() {
        state = ChargeState.PAID;
    }

    /** It can't be paid any more, as far as that can be said of a PIX charge. */
    void remove() {
        if (state != ChargeState.PAID) {
            state = ChargeState.REMOVED;
        }
    }

    public String txid() {
        return txid;
    }

    public String place() {
        return place;
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

    public Instant expiresAt() {
        return expiresAt;
    }
}
