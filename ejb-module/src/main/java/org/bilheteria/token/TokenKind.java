package org.bilheteria.token;

/**
 * What a signed token is and who it is for. Both stand in the token and both are asked for when it is read, so that no token
 * passes for one of another kind (RFC 8725, sections 3.9 and 3.11).
 */
public enum TokenKind {
    /** The proof of an arrival. */
    RECEIPT("receipt+jwt", "verifier"),
    /** How far a sector's journal went, and its hash there. */
    HEAD("head+jwt", "verifier"),
    /** The code on a ticket. */
    TICKET("ticket+jwt", "check-in");

    private final String type;
    private final String audience;

    TokenKind(String type, String audience) {
        this.type = type;
        this.audience = audience;
    }

    String type() {
        return type;
    }

    String audience() {
        return audience;
    }
}
