package org.bilheteria.simulator.ledger;

import java.time.Instant;
import org.bilheteria.simulator.brcode.BrCode;

/** An immediate charge ("cob") as it stands after {@code revision} changes. */
public record Charge(String txid, int revision, ChargeStatus status, Instant createdAt, ChargeTerms terms) {

    /** Whom a payer sees; says on every screen that this is play money. */
    public static final String RECEIVER = "BILHETERIA SIMULADOR";

    private static final String CITY = "SAO PAULO";
    /** ".invalid" is reserved (RFC 2606): a real bank's app that reads the code reaches nobody. */
    private static final String LOCATION = "simulador.invalid/qr/v2/";

    static Charge open(String txid, Instant now, ChargeTerms terms) {
        return new Charge(txid, 0, ChargeStatus.ATIVA, now, terms);
    }

    public boolean isActive() {
        return status == ChargeStatus.ATIVA;
    }

    public Instant expiresAt() {
        return createdAt.plusSeconds(terms.expirySeconds());
    }

    public boolean isRemoved() {
        return status == ChargeStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR || status == ChargeStatus.REMOVIDA_PELO_PSP;
    }

    Charge revised(ChargeTerms changed) {
        return new Charge(txid, revision + 1, status, createdAt, changed);
    }

    /** @param status one of the two ways to be removed */
    Charge removed(ChargeStatus status) {
        return new Charge(txid, revision + 1, status, createdAt, terms);
    }

    /** After a payment: concluded if it was still active, else unchanged. */
    Charge paid() {
        return isActive() ? new Charge(txid, revision, ChargeStatus.CONCLUIDA, createdAt, terms) : this;
    }

    /** Where the charge can be read, without scheme. */
    public String location() {
        return LOCATION + txid;
    }

    /** The copy-and-paste text, also the QR code's. */
    public String brCode() {
        return new BrCode(location(), terms.amount().toString(), RECEIVER, CITY).text();
    }
}
