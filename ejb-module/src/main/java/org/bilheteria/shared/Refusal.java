package org.bilheteria.shared;

/** Every "no" a caller can expect, by the code the contracts give it. The HTTP status is what REST answers. */
public enum Refusal {
    MALFORMED(400),
    BAD_CREDENTIALS(401),
    BAD_PASSKEY(401),
    NOT_SIGNED_IN(401),
    BAD_CODE(401),
    FORBIDDEN(403),
    SIGN_IN_AGAIN(403),
    SECOND_FACTOR(403),
    NOT_FOUND(404),
    EMAIL_TAKEN(409),
    CPF_TAKEN(409),
    CPF_MISSING(409),
    SALE_CLOSED(409),
    NOT_OPEN(409),
    SOLD_OUT(409),
    NOT_HELD(409),
    CAPACITY_IN_USE(409),
    WRONG_PHASE(409),
    WITHDRAWAL_OVER(409),
    TICKET_USED(409),
    HAS_ARRIVALS(409),
    ALREADY_MADE(409),
    TOO_MANY_PASSKEYS(409),
    ORDER_OPEN(409),
    LAST_ORGANISER(409),
    OWN_ACCOUNT(409),
    CODE_OVER(410),
    TOO_LARGE(413),
    INVALID(422),
    PASSKEY_REFUSED(422),
    POSTER_REFUSED(422),
    OVER_LIMIT(422),
    HALF_PRICE_LIMIT(422),
    UNKNOWN_SECTOR(422),
    QUANTITY(422),
    LEFT_TOO_OFTEN(429),
    TOO_MANY_ATTEMPTS(429),
    TOO_MANY_SIGN_UPS(429),
    TOO_MANY_MAILS(429),
    UNAVAILABLE(503),
    GATE_FULL(503),
    SIGN_IN_BUSY(503),
    TOO_MANY_READERS(503),
    UNDER_WAY(503),
    PSP_UNAVAILABLE(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
