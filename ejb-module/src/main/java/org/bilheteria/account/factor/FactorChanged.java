package org.bilheteria.account.factor;

/** An account has another authenticator app, or none any more. @param reference of this change alone */
public record FactorChanged(long buyer, String reference, boolean set) {}
